"""The rules of Sobat Serang: pure values and functions, no input or output, no clock."""
