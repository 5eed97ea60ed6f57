## Pekerjaan di belakang layar

admin-job-fault =
    <b>Ada gangguan pada pekerjaan di belakang layar.</b>
    Pekerjaan { $work } gagal ({ $kind }). Bot mencobanya lagi beberapa kali. Gangguan sejenis dalam satu jam ini tidak dikabarkan lagi.
