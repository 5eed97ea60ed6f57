// The messages of one chat: groups them, keeps the place, counts what was not seen.

import { act } from "./api.js";
import { clock, dayKey, dayName, el } from "./format.js";
import { bubble } from "./message.js";

const SHOWN = 300;

export class ChatPane {
  constructor(chat, { persona, bot, use, now, onUnread }) {
    this.chat = chat;
    this.persona = persona;
    this.bot = bot;
    this.use = use;
    this.now = now;
    this.onUnread = onUnread;
    this.messages = new Map(chat.messages.slice(-SHOWN).map((message) => [message.message_id, message]));
    this.unread = 0;
    this.visible = false;
    this.list = el("div", { class: "messages", role: "log", "aria-label": `Pesan ${chat.title}`, tabindex: "0" });
    this.typing = el("p", { class: "typing", hidden: true, role: "status" }, "sedang mengetik…");
    this.down = el("button", { type: "button", class: "down", "aria-label": "Ke pesan terbaru", hidden: true, onclick: () => this.toEnd(true) }, el("span", { "aria-hidden": "true" }, "⌄"), el("b", { class: "badge", hidden: true }));
    this.element = el("div", { class: "pane" }, this.list, this.typing, this.down);
    this.list.addEventListener("scroll", () => this.scrolled());
    this.list.addEventListener("load", () => { if (this.stuck) this.toEnd(); }, true);
    new ResizeObserver(() => { if (this.stuck) this.toEnd(); }).observe(this.list);
    this.stuck = true;
    this.render();
  }

  // An album is one group; every other message is a group of its own.
  groups() {
    const groups = [];
    for (const message of this.messages.values()) {
      const before = groups[groups.length - 1];
      if (message.media_group_id && before?.[0].media_group_id === message.media_group_id) before.push(message);
      else groups.push([message]);
    }
    return groups;
  }

  draw(group) {
    const last = group[group.length - 1];
    const context = { chat: this.chat, use: this.use, read: this.chat.read_up_to >= last.message_id };
    const box = el("div", { class: "group", "data-id": last.message_id, "data-first": group[0].message_id });
    box.append(bubble(group, context));
    box.group = group;
    return box;
  }

  render() {
    this.list.replaceChildren(this.intro(), ...this.groups().map((group) => this.draw(group)));
    this.days();
    this.toEnd();
  }

  intro() {
    if (this.chat.kind !== "private") return el("div", { class: "service" }, this.chat.kind === "channel" ? "Kanal" : `Grup, ${this.chat.members} anggota`);
    const text = this.bot.description || `Ini percakapan dengan ${this.bot.name}. Tekan MULAI untuk mencoba.`;
    this.card = el("div", { class: "card" }, el("strong", {}, "Apa yang bisa dilakukan bot ini?"), el("p", {}, text));
    this.card.hidden = this.messages.size > 0;
    return this.card;
  }

  days() {
    let before = null;
    for (const box of this.list.querySelectorAll(".group")) {
      const date = box.group[0].date;
      const differs = dayKey(date) !== before;
      before = dayKey(date);
      const line = box.querySelector(":scope > .day");
      if (differs && !line) box.prepend(el("div", { class: "day" }, dayName(date, this.now())));
      else if (!differs && line) line.remove();
      else if (line) line.textContent = dayName(date, this.now());
    }
    if (this.card) this.card.hidden = this.messages.size > 0;
  }

  boxOf(id) {
    return [...this.list.querySelectorAll(".group")].reverse().find((box) => box.group.some((message) => message.message_id === id));
  }

  add(message) {
    if (this.messages.has(message.message_id)) return this.change(message);
    this.messages.set(message.message_id, message);
    const groups = this.groups();
    const group = groups[groups.length - 1];
    const box = this.draw(group);
    const last = this.list.lastElementChild;
    if (group.length > 1 && last?.group) last.replaceWith(box);
    else this.list.append(box);
    this.days();
    if (!message.sim.own) this.setTyping(false);
    if (message.sim.own || (this.stuck && this.visible && !document.hidden)) this.toEnd();
    if (!message.sim.own && (!this.visible || !this.stuck || document.hidden)) this.count(this.unread + 1);
    if (this.stuck) this.toEnd();
  }

  change(message) {
    if (!this.messages.has(message.message_id)) return;
    this.messages.set(message.message_id, message);
    const box = this.boxOf(message.message_id);
    if (!box) return;
    const group = box.group.map((one) => (one.message_id === message.message_id ? message : one));
    const fresh = this.draw(group);
    // Who pages with the keyboard stays on the buttons.
    const kind = document.activeElement?.classList.contains("key") ? ".key" : "button, a";
    const focused = [...box.querySelectorAll(kind)].indexOf(document.activeElement);
    box.replaceWith(fresh);
    const keys = fresh.querySelectorAll(kind);
    if (focused >= 0 && keys.length) keys[Math.min(focused, keys.length - 1)].focus({ preventScroll: true });
    this.days();
    if (this.stuck) this.toEnd();
  }

  drop(id) {
    const box = this.boxOf(id);
    this.messages.delete(id);
    if (!box) return;
    const group = box.group.filter((message) => message.message_id !== id);
    if (group.length) box.replaceWith(this.draw(group));
    else box.remove();
    this.days();
  }

  read(upTo) {
    this.chat.read_up_to = upTo;
    for (const box of this.list.querySelectorAll(".group")) {
      if (Number(box.dataset.id) > upTo) continue;
      const ticks = box.querySelector(".ticks");
      if (ticks && ticks.textContent !== "✓✓") {
        ticks.textContent = "✓✓";
        ticks.setAttribute("aria-label", "Sudah dibaca bot");
      }
    }
  }

  setTyping(on) {
    clearTimeout(this.typingTimer);
    this.typing.hidden = !on;
    if (on) this.typingTimer = setTimeout(() => this.setTyping(false), 5000);
  }

  scrolled() {
    const { scrollTop, scrollHeight, clientHeight } = this.list;
    this.stuck = scrollHeight - scrollTop - clientHeight < 60;
    this.down.hidden = this.stuck;
    if (this.stuck && this.visible) this.count(0);
  }

  toEnd(smooth = false) {
    this.list.scrollTo({ top: this.list.scrollHeight, behavior: smooth ? "smooth" : "instant" });
    if (this.visible && !document.hidden) this.count(0);
  }

  jump(id) {
    const box = this.boxOf(id);
    if (!box) return;
    box.scrollIntoView({ block: "center", behavior: "smooth" });
    box.classList.add("flash");
    setTimeout(() => box.classList.remove("flash"), 1200);
  }

  count(number) {
    this.unread = number;
    const badge = this.down.querySelector(".badge");
    badge.hidden = !number;
    badge.textContent = number;
    this.onUnread();
  }

  show(on) {
    this.visible = on;
    this.element.hidden = !on;
    if (on && this.stuck) requestAnimationFrame(() => this.toEnd());
  }

  latestOwn() {
    return [...this.messages.values()].reverse().find((message) => message.sim.own && (message.text || message.caption));
  }
}

const EMOJI = ["👍", "❤", "🙏", "😁", "😢", "👎"];

// A small menu beside a message: reply, edit, copy, react, delete.
export function messageMenu({ message, group, anchor, persona, chat, composer, tell }) {
  document.querySelector(".menu")?.remove();
  const place = { user: persona.id, chat: chat.id, message_id: message.message_id };
  const run = (name, more = {}) => act(name, { ...place, ...more }).catch((error) => tell(error.message));
  const text = message.text ?? message.caption;
  const item = (label, onclick) => el("button", { type: "button", role: "menuitem", onclick: () => { close(); onclick(); } }, label);
  const items = [item("Balas", () => composer.replyTo(message))];
  if (message.sim.own && text !== undefined) items.push(item("Ubah", () => composer.edit(message)));
  if (text) items.push(item("Salin teks", () => navigator.clipboard?.writeText(text)));
  if (message.sim.own && message.location && !message.venue) {
    items.push(item("Pindahkan lokasi", () => composer.attachments.moveLocation(message)));
  }
  items.push(item("Hapus", () => group.forEach((one) => run("delete", { message_id: one.message_id }))));
  const faces = el("div", { class: "faces" }, ...EMOJI.map((emoji) => el("button", { type: "button", role: "menuitem", "aria-label": `Reaksi ${emoji}`, onclick: () => { close(); run("react", { emoji }); } }, emoji)));
  const menu = el("div", { class: "menu", role: "menu", "aria-label": `Pesan ${clock(message.date)}` }, faces, ...items);
  const away = (event) => { if (!menu.contains(event.target)) close(); };
  const close = () => { menu.remove(); document.removeEventListener("pointerdown", away); anchor.focus?.({ preventScroll: true }); };
  menu.addEventListener("keydown", (event) => {
    const all = [...menu.querySelectorAll("button")];
    const at = all.indexOf(document.activeElement);
    if (event.key === "Escape") close();
    else if (event.key === "ArrowDown" || event.key === "ArrowRight") all[(at + 1) % all.length].focus();
    else if (event.key === "ArrowUp" || event.key === "ArrowLeft") all[(at - 1 + all.length) % all.length].focus();
    else return;
    event.preventDefault();
  });
  document.body.append(menu);
  const box = anchor.getBoundingClientRect();
  menu.style.left = `${Math.max(8, Math.min(box.left, innerWidth - menu.offsetWidth - 8))}px`;
  menu.style.top = `${Math.max(8, Math.min(box.bottom + 4, innerHeight - menu.offsetHeight - 8))}px`;
  menu.querySelector("[role=menuitem]:not(.faces *)")?.focus();
  document.addEventListener("pointerdown", away);
}
