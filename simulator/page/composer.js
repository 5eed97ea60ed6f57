// Everything below the messages: text field, commands, reply keyboard, attachments, START.

import { act } from "./api.js";
import { Attachments } from "./attach.js";
import { el } from "./format.js";
import { summary } from "./message.js";

export class Composer {
  constructor({ chat, persona, bot, pane, tell }) {
    Object.assign(this, { chat, persona, bot, pane, tell });
    this.mode = null;
    this.payload = null;
    this.build();
    this.refresh();
  }

  build() {
    this.field = el("textarea", { rows: "1", "aria-label": `Pesan dari ${this.persona.first_name}`, placeholder: "Pesan", autocomplete: "off", enterkeyhint: "send" });
    this.field.addEventListener("input", () => { this.grow(); this.suggest(); });
    this.field.addEventListener("keydown", (event) => this.key(event));
    this.field.addEventListener("paste", (event) => this.attachments.dropped(event, event.clipboardData?.files));
    this.send = el("button", { type: "button", class: "icon send", "aria-label": "Kirim", onclick: () => this.submit() }, "➤");
    this.attach = el("button", { type: "button", class: "icon", "aria-label": "Lampirkan", "aria-haspopup": "menu", onclick: () => this.attachments.open() }, "📎");
    this.menu = el("button", { type: "button", class: "commands", "aria-label": "Daftar perintah", onclick: () => this.listCommands() }, "☰", el("span", {}, " Menu"));
    this.toggle = el("button", { type: "button", class: "icon", "aria-label": "Papan tombol", onclick: () => this.toggleKeys() }, "⌨");
    this.note = el("div", { class: "note", hidden: true });
    this.options = el("ul", { class: "suggestions", role: "listbox", "aria-label": "Perintah", hidden: true });
    this.keys = el("div", { class: "keyboard", "aria-label": "Papan tombol bot", role: "group" });
    this.line = el("div", { class: "line" }, this.menu, this.attach, this.field, this.toggle, this.send);
    this.big = el("button", { type: "button", class: "start", onclick: () => this.start() });
    this.attachments = new Attachments({
      place: { user: this.persona.id, chat: this.chat.id }, run: (name, args) => this.run(name, args),
      tell: this.tell, anchor: this.attach, done: () => this.pane.toEnd(),
    });
    this.element = el("div", { class: "composer" }, this.options, this.note, this.line, this.big, this.keys, this.attachments.file);
    this.element.addEventListener("dragover", (event) => event.preventDefault());
    this.element.addEventListener("drop", (event) => this.attachments.dropped(event, event.dataTransfer?.files));
  }

  refresh(changes = {}) {
    Object.assign(this.chat, changes);
    const { chat } = this;
    const mute = !chat.may_write;
    const starting = chat.kind === "private" && (!chat.started || chat.blocked || this.payload !== null);
    this.big.hidden = !starting && !mute;
    this.big.disabled = mute;
    this.big.textContent = mute ? "Anda pelanggan kanal ini" : chat.blocked ? "BUKA BLOKIR" : "MULAI";
    this.line.hidden = starting || mute;
    this.menu.hidden = !chat.commands.length || chat.menu_button?.type === "web_app";
    this.keyboard(chat.keyboard);
  }

  run(name, args = {}) {
    return act(name, { user: this.persona.id, chat: this.chat.id, ...args }).catch((error) => { this.tell(error.message); return null; });
  }

  start() {
    const payload = this.payload ?? "";
    this.payload = null;
    return act("press_start", { user: this.persona.id, payload }).then(() => this.refresh({ started: true, blocked: false }))
      .then(() => this.field.focus()).catch((error) => this.tell(error.message));
  }

  offerStart(payload) {
    this.payload = payload;
    this.refresh();
    this.big.focus();
  }

  grow() {
    this.field.style.height = "auto";
    this.field.style.height = `${Math.min(this.field.scrollHeight, 140)}px`;
  }

  key(event) {
    const open = !this.options.hidden;
    if (open && ["ArrowDown", "ArrowUp"].includes(event.key)) { event.preventDefault(); return this.move(event.key === "ArrowDown" ? 1 : -1); }
    if (open && (event.key === "Tab" || event.key === "Enter")) {
      const option = this.options.querySelector("[aria-selected=true]");
      if (option) { event.preventDefault(); return option.click(); }
    }
    if (event.key === "Escape") { this.options.hidden = true; this.clearMode(); return undefined; }
    if (event.key === "ArrowUp" && !this.field.value) {
      const last = this.pane.latestOwn();
      if (last) { event.preventDefault(); this.edit(last); }
      return undefined;
    }
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); this.submit(); }
    return undefined;
  }

  async submit() {
    const text = this.field.value.trim();
    if (!text) return;
    this.options.hidden = true;
    const { mode } = this;
    const result = mode?.edit
      ? await this.run("edit_text", { message_id: mode.edit.message_id, text })
      : await this.run("send_text", { text, reply_to: mode?.reply?.message_id });
    if (result === null) return;
    this.field.value = "";
    this.grow();
    this.clearMode();
    this.pane.toEnd();
    this.field.focus();
  }

  replyTo(message, placeholder) {
    this.setMode({ reply: message }, "Membalas", message);
    if (placeholder) this.field.placeholder = placeholder;
  }

  edit(message) {
    this.setMode({ edit: message }, "Mengubah pesan", message);
    this.field.value = message.text ?? message.caption ?? "";
    this.grow();
  }

  setMode(mode, label, message) {
    this.mode = mode;
    this.note.hidden = false;
    this.note.replaceChildren(
      el("div", {}, el("strong", {}, label), el("span", {}, summary(message))),
      el("button", { type: "button", class: "icon", "aria-label": "Batalkan", onclick: () => this.clearMode() }, "✕"));
    this.field.focus();
  }

  clearMode() {
    if (this.mode?.edit) { this.field.value = ""; this.grow(); }
    this.mode = null;
    this.note.hidden = true;
    this.field.placeholder = this.chat.keyboard?.input_field_placeholder || "Pesan";
  }

  // commands

  suggest() {
    const match = /^\/(\w*)$/.exec(this.field.value);
    const found = match ? this.chat.commands.filter((one) => one.command.startsWith(match[1].toLowerCase())) : [];
    this.showCommands(found);
  }

  listCommands() {
    if (this.options.hidden) { this.showCommands(this.chat.commands); this.options.firstElementChild?.focus(); } else this.options.hidden = true;
  }

  showCommands(commands) {
    this.options.hidden = !commands.length;
    this.options.replaceChildren(...commands.map((one, number) => {
      const option = el("li", { role: "option", tabindex: "-1", "aria-selected": String(number === 0) },
        el("b", {}, `/${one.command}`), el("span", {}, one.description));
      option.addEventListener("click", () => this.choose(one.command));
      option.addEventListener("keydown", (event) => {
        if (event.key === "Enter" || event.key === " ") { event.preventDefault(); this.choose(one.command); }
        else if (event.key === "ArrowDown" || event.key === "ArrowUp") { event.preventDefault(); this.move(event.key === "ArrowDown" ? 1 : -1, true); }
        else if (event.key === "Escape") { this.options.hidden = true; this.menu.focus(); }
      });
      return option;
    }));
  }

  choose(command) {
    this.options.hidden = true;
    this.field.value = "";
    this.grow();
    const suffix = this.chat.kind === "private" ? "" : `@${this.bot.username}`;
    this.run("send_text", { text: `/${command}${suffix}` });
    this.field.focus();
  }

  move(step, focus = false) {
    const all = [...this.options.children];
    const at = all.findIndex((one) => one.getAttribute("aria-selected") === "true");
    const next = (at + step + all.length) % all.length;
    all.forEach((one, number) => one.setAttribute("aria-selected", String(number === next)));
    all[next].scrollIntoView({ block: "nearest" });
    if (focus) all[next].focus();
  }

  // reply keyboard

  keyboard(markup) {
    const fresh = markup?.of !== this.shownOf;
    this.shownOf = markup?.of;
    this.chat.keyboard = markup;
    const rows = markup?.keyboard || [];
    this.toggle.hidden = !rows.length;
    this.keys.className = `keyboard${markup?.resize_keyboard ? "" : " tall"}`;
    this.keys.replaceChildren(...rows.map((row) => el("div", { class: "row" },
      ...row.map((button) => el("button", { type: "button", class: "key", onclick: () => this.press(button) }, this.labelOf(button))))));
    if (fresh) this.showKeys(rows.length > 0);
    if (!this.mode) this.field.placeholder = markup?.input_field_placeholder || "Pesan";
    if (markup?.force_reply && fresh) {
      const asked = this.pane.messages.get(markup.of);
      if (asked) this.replyTo(asked, markup.input_field_placeholder);
    }
  }

  labelOf(button) {
    const sign = button.request_contact ? " 👤" : button.request_location ? " 📍" : "";
    return el("span", {}, button.text + sign);
  }

  showKeys(on) {
    this.keys.hidden = !on || this.line.hidden;
    this.toggle.setAttribute("aria-expanded", String(on));
  }

  toggleKeys() { this.showKeys(this.keys.hidden); }

  async press(button) {
    if (this.chat.keyboard?.one_time_keyboard) this.showKeys(false);
    if (button.request_location) return this.attachments.sendPlace({ live: false });
    if (button.request_contact) return this.run("send_contact", { of: this.persona.id });
    return this.run("send_text", { text: button.text });
  }
}
