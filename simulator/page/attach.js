// What one can attach: photos, files, a place, a telephone number, a voice message, a sticker.

import { upload } from "./api.js";
import { el } from "./format.js";
import { pickPlace } from "./map.js";

const PHOTO_SIDE = 1280;

export class Attachments {
  // `run` performs an act in this chat; `place` names the person and the chat.
  constructor({ place, run, tell, anchor, done }) {
    Object.assign(this, { place, run, tell, attach: anchor, done });
    this.file = el("input", { type: "file", hidden: true, multiple: true, tabindex: "-1", "aria-hidden": "true" });
    this.file.addEventListener("change", () => { this.chosen([...this.file.files]); this.file.value = ""; });
  }

  open() {
    document.querySelector(".menu")?.remove();
    const item = (label, onclick) => el("button", { type: "button", role: "menuitem", onclick: () => { close(); onclick(); } }, label);
    const menu = el("div", { class: "menu", role: "menu", "aria-label": "Lampirkan" },
      item("🖼 Foto atau album", () => this.openFiles("image/*")),
      item("📷 Kamera", () => this.openFiles("image/*", true)),
      item("📄 Berkas", () => this.openFiles("")),
      item("📍 Lokasi", () => this.sendPlace({})),
      item("👤 Nomor saya", () => this.run("send_contact", { of: this.place.user })),
      item("👥 Kontak lain", () => this.sendContact()),
      item("🎤 Pesan suara (contoh)", () => this.run("send_voice")),
      item("🙂 Stiker", () => this.run("send_sticker", { emoji: "👍" })));
    const away = (event) => { if (!menu.contains(event.target)) close(); };
    const close = () => { menu.remove(); document.removeEventListener("pointerdown", away); };
    menu.addEventListener("keydown", (event) => {
      const all = [...menu.children];
      const at = all.indexOf(document.activeElement);
      if (event.key === "Escape") { close(); this.attach.focus(); }
      else if (event.key === "ArrowDown") all[(at + 1) % all.length].focus();
      else if (event.key === "ArrowUp") all[(at - 1 + all.length) % all.length].focus();
    });
    document.body.append(menu);
    const box = this.attach.getBoundingClientRect();
    menu.style.left = `${Math.max(8, Math.min(box.left, innerWidth - menu.offsetWidth - 8))}px`;
    menu.style.top = `${Math.max(8, box.top - menu.offsetHeight - 6)}px`;
    menu.firstElementChild.focus();
    document.addEventListener("pointerdown", away);
  }

  openFiles(accept, camera = false) {
    this.file.accept = accept;
    this.file.multiple = !camera;
    this.file.toggleAttribute("capture", camera);
    if (camera) this.file.setAttribute("capture", "environment");
    this.file.click();
  }

  dropped(event, files) {
    if (!files?.length) return;
    event.preventDefault();
    this.chosen([...files]);
  }

  async chosen(files) {
    const pictures = files.filter((file) => /^image\/(jpeg|png|webp|gif)/.test(file.type));
    if (!pictures.length || this.file.accept === "") {
      for (const file of files) await this.sendFile(file);
      return;
    }
    const choice = await askPhotos(pictures.slice(0, 10));
    if (!choice) return;
    if (choice.asFile) {
      for (const [number, file] of pictures.entries()) await this.sendFile(file, number ? "" : choice.caption);
      return;
    }
    const small = await Promise.all(pictures.slice(0, 10).map(shrink));
    const args = { ...this.place, caption: choice.caption || null };
    const name = small.length > 1 ? "send_album" : "send_photo";
    await upload(name, args, small).catch((error) => this.tell(error.message));
    this.done();
  }

  sendFile(file, caption = "") {
    const args = { ...this.place, name: file.name, mime: file.type || "application/octet-stream", caption: caption || null };
    return upload("send_document", args, [file]).catch((error) => this.tell(error.message));
  }

  async sendPlace(options) {
    const place = await pickPlace({ live: options.live !== false });
    if (place) await this.run("send_location", place);
  }

  async moveLocation(message) {
    const place = await pickPlace({ live: false });
    if (place) await this.run("move", { message_id: message.message_id, ...place });
  }

  sendContact() {
    const dialog = document.getElementById("contact");
    const [name, phone] = ["contact-name", "contact-phone"].map((id) => document.getElementById(id));
    dialog.returnValue = "";
    dialog.showModal();
    dialog.onclose = () => {
      if (dialog.returnValue === "send" && phone.value.trim()) {
        this.run("send_contact", { phone: phone.value.trim(), first_name: name.value.trim() || "Kenalan" });
      }
    };
  }
}

// Telegram's clients send photos as JPEG of at most 1280 pixels; so does this page.
async function shrink(file) {
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, PHOTO_SIDE / Math.max(picture.width, picture.height));
    const canvas = el("canvas", { width: Math.max(1, Math.round(picture.width * scale)), height: Math.max(1, Math.round(picture.height * scale)) });
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.85));
    return new File([blob], "foto.jpg", { type: "image/jpeg" });
  } catch {
    return file;
  }
}

function askPhotos(files) {
  const dialog = document.getElementById("photos");
  const caption = document.getElementById("photos-caption");
  const asFile = document.getElementById("photos-file");
  const urls = files.map((file) => URL.createObjectURL(file));
  caption.value = "";
  asFile.checked = false;
  document.getElementById("photos-title").textContent = files.length > 1 ? `Kirim ${files.length} foto` : "Kirim foto";
  document.getElementById("photos-grid").replaceChildren(...urls.map((url) => el("img", { src: url, alt: "" })));
  dialog.returnValue = "";
  dialog.showModal();
  caption.onkeydown = (event) => { if (event.key === "Enter") { event.preventDefault(); document.getElementById("photos-send").click(); } };
  return new Promise((resolve) => {
    dialog.onclose = () => {
      urls.forEach((url) => URL.revokeObjectURL(url));
      resolve(dialog.returnValue === "send" ? { caption: caption.value.trim(), asFile: asFile.checked } : null);
    };
  });
}
