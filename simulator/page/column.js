// One person's column: their chats side by side as tabs, news for each of them.

import { act } from "./api.js";
import { ChatPane, messageMenu } from "./chat.js";
import { Composer } from "./composer.js";
import { avatar, el } from "./format.js";
import { tell } from "./tell.js";

export class Column {
  // `app` is the page: bot, now, toggle, refresh, openSettings, drawBadges.
  constructor(persona, chats, app) {
    this.persona = persona;
    this.app = app;
    this.answered = new Map();
    this.parts = new Map();
    this.tabs = el("div", { class: "chats", role: "tablist", "aria-label": `Percakapan ${persona.first_name}` });
    this.body = el("div", { class: "body" });
    this.more = el("button", { type: "button", class: "icon", "aria-label": `Pilihan ${persona.first_name}`, "aria-haspopup": "menu", onclick: () => this.options() }, "⋮");
    const name = [persona.first_name, persona.last_name].filter(Boolean).join(" ");
    this.head = el("header", { class: "head" }, avatar(name, persona.id),
      el("div", {}, el("strong", {}, name), el("small", {}, persona.about || `id ${persona.id}`)), this.more,
      el("button", { type: "button", class: "icon", "aria-label": `Tutup ${persona.first_name}`, onclick: () => app.toggle(persona.id) }, "✕"));
    this.element = el("section", { class: "column", "aria-label": name, id: `as-${persona.id}` }, this.head, this.tabs, this.body);
    this.take(chats);
  }

  take(chats) {
    const shown = this.chat?.key;
    this.parts.clear();
    this.body.replaceChildren();
    for (const chat of chats) {
      const use = this.uses(chat);
      const pane = new ChatPane(chat, { persona: this.persona, bot: this.app.bot, use, now: this.app.now, onUnread: () => this.badges() });
      const composer = new Composer({ chat, persona: this.persona, bot: this.app.bot, pane, tell });
      Object.assign(use, { pane, composer });
      const box = el("div", { class: "chat", role: "tabpanel" }, pane.element, composer.element);
      this.body.append(box);
      this.parts.set(chat.key, { chat, pane, composer, box });
    }
    this.drawTabs();
    this.open(this.parts.has(shown) ? shown : chats[0].key);
  }

  drawTabs() {
    this.tabs.replaceChildren(...[...this.parts.values()].map(({ chat }) => el("button", {
      type: "button", role: "tab", "data-key": chat.key, onclick: () => this.open(chat.key),
    }, el("span", {}, chat.title), el("b", { class: "badge", hidden: true }))));
    this.tabs.hidden = this.parts.size < 2;
  }

  open(key) {
    this.chat = this.parts.get(key).chat;
    for (const [other, part] of this.parts) {
      part.box.hidden = other !== key;
      part.pane.show(other === key && this.seen());
    }
    for (const tab of this.tabs.children) {
      const on = Number(tab.dataset.key) === key;
      tab.setAttribute("aria-selected", String(on));
      tab.tabIndex = on ? 0 : -1;
    }
    this.badges();
  }

  seen() { return getComputedStyle(this.element).display !== "none" && this.element.isConnected; }

  get unread() { return [...this.parts.values()].reduce((sum, part) => sum + part.pane.unread, 0); }

  badges() {
    for (const tab of this.tabs.children) {
      const { pane } = this.parts.get(Number(tab.dataset.key)) || {};
      if (!pane) continue;
      const badge = tab.querySelector(".badge");
      badge.hidden = !pane.unread;
      badge.textContent = pane.unread;
    }
    this.app.drawBadges();
  }

  uses(chat) {
    const place = { user: this.persona.id, chat: chat.id };
    const run = (name, more) => act(name, { ...place, ...more }).catch((error) => tell(error.message));
    const use = {
      command: (text) => run("send_text", { text }),
      start: (payload) => { const first = this.parts.values().next().value; this.open(first.chat.key); first.composer.offerStart(payload); },
      deepLink: (url) => {
        const match = /^(?:https?:\/\/)?(?:t|telegram)\.me\/(\w+)(?:\?start=([^&#]*))?$/i.exec(url);
        return match && match[1].toLowerCase() === this.app.bot.username.toLowerCase() ? match[2] || "" : null;
      },
      jump: (id) => use.pane.jump(id),
      vote: (message, options) => run("vote", { message_id: message.message_id, options }),
      react: (message, emoji) => run("react", { message_id: message.message_id, emoji }),
      tap: (message, button, key) => this.tap(place, message, button, key, use),
      menu: (message, group, anchor) => messageMenu({ message, group, anchor, persona: this.persona, chat, composer: use.composer, tell }),
    };
    return use;
  }

  async tap(place, message, button, key, use) {
    if (button.copy_text) { navigator.clipboard?.writeText(button.copy_text.text); return tell("Disalin"); }
    if (button.url) return use.start(use.deepLink(button.url));
    key.classList.add("busy");
    key.setAttribute("aria-busy", "true");
    const done = () => { key.classList.remove("busy"); key.removeAttribute("aria-busy"); };
    const asked = await act("tap", { ...place, message_id: message.message_id, data: button.callback_data }).catch((error) => tell(error.message));
    if (!asked || this.answered.delete(asked.id)) return done();
    this.answered.set(asked.id, done);
    return setTimeout(() => { if (this.answered.get(asked.id) === done) this.answered.delete(asked.id); done(); }, 10000);
  }

  toast({ query: id, text, show_alert: alert }) {
    const done = this.answered.get(id);
    if (done) { done(); this.answered.delete(id); } else this.answered.set(id, () => {});
    if (text) tell(text, alert);
  }

  news(news) {
    if (news.event === "toast") return this.toast(news);
    if (news.event === "chats") return this.update(news.chats);
    const part = this.parts.get(news.room);
    if (!part) return undefined;
    const { pane, composer } = part;
    switch (news.event) {
      case "message":
        pane.add(news.message);
        if (!part.chat.started) composer.refresh({ started: true });
        break;
      case "edited": pane.change(news.message); break;
      case "deleted": pane.drop(news.message_id); break;
      case "read": pane.read(news.up_to); break;
      case "typing": pane.setTyping(true); break;
      case "keyboard": composer.keyboard(news.keyboard); pane.toEnd(); break;
      default:
    }
    return undefined;
  }

  update(chats) {
    if (chats.length !== this.parts.size || chats.some((chat) => !this.parts.has(chat.key))) return this.app.refresh();
    for (const chat of chats) this.parts.get(chat.key).composer.refresh(chat);
    return undefined;
  }

  options() {
    document.querySelector(".menu")?.remove();
    const first = this.parts.values().next().value;
    const run = (name) => act(name, { user: this.persona.id }).catch((error) => tell(error.message));
    const item = (label, onclick) => el("button", { type: "button", role: "menuitem", onclick: () => { close(); onclick(); } }, label);
    const menu = el("div", { class: "menu", role: "menu", "aria-label": "Pilihan" },
      first.chat.blocked ? item("Buka blokir bot", () => run("unblock")) : item("Blokir bot", () => run("block")),
      item("Kirim /start lagi", () => { this.open(first.chat.key); first.composer.start(); }),
      item("Pengaturan percobaan", this.app.openSettings));
    const away = (event) => { if (!menu.contains(event.target)) close(); };
    const close = () => { menu.remove(); document.removeEventListener("pointerdown", away); };
    menu.addEventListener("keydown", (event) => { if (event.key === "Escape") { close(); this.more.focus(); } });
    document.body.append(menu);
    const box = this.more.getBoundingClientRect();
    menu.style.left = `${Math.max(8, Math.min(box.left, innerWidth - menu.offsetWidth - 8))}px`;
    menu.style.top = `${box.bottom + 4}px`;
    menu.firstElementChild.focus();
    document.addEventListener("pointerdown", away);
  }
}
