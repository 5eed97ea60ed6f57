// Short words over the page: toasts that pass and alerts that wait.

import { el } from "./format.js";

export function tell(text, alert = false) {
  if (alert) {
    document.getElementById("alert-text").textContent = text;
    if (!document.getElementById("alert").open) document.getElementById("alert").showModal();
    return;
  }
  const toast = el("p", { class: "toast" }, text);
  document.getElementById("toasts").append(toast);
  setTimeout(() => toast.remove(), 4500);
}
