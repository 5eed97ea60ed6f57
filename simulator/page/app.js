// The page: who one is, one column for each person, news from the simulator.

import { act, faults, listen, state } from "./api.js";
import { ChatPane, messageMenu } from "./chat.js";
import { Composer } from "./composer.js";
import { avatar, el, initials } from "./format.js";
import { loadMap } from "./map.js";

const $ = (id) => document.getElementById(id);
const query = new URLSearchParams(location.search);
const columns = new Map();
let people = (query.get("as") || "").match(/\d+/g)?.map(Number) || [];
let personas = [];
let bot = { name: "Sobat Serang", username: "" };
let skew = 0;
let active = null;

const now = () => Date.now() / 1000 + skew;
const remember = (name, value) => { try { localStorage.setItem(name, value); } catch { /* private mode */ } };
const recall = (name) => { try { return localStorage.getItem(name); } catch { return null; } };

function tell(text, alert = false) {
  if (alert) {
    $("alert-text").textContent = text;
    if (!$("alert").open) $("alert").showModal();
    return;
  }
  const toast = el("p", { class: "toast" }, text);
  $("toasts").append(toast);
  setTimeout(() => toast.remove(), 4500);
}

class Column {
  constructor(persona, chats) {
    this.persona = persona;
    this.answered = new Map();
    this.parts = new Map();
    this.tabs = el("div", { class: "chats", role: "tablist", "aria-label": `Percakapan ${persona.first_name}` });
    this.body = el("div", { class: "body" });
    this.more = el("button", { type: "button", class: "icon", "aria-label": `Pilihan ${persona.first_name}`, "aria-haspopup": "menu", onclick: () => this.options() }, "⋮");
    const name = [persona.first_name, persona.last_name].filter(Boolean).join(" ");
    this.head = el("header", { class: "head" }, avatar(name, persona.id),
      el("div", {}, el("strong", {}, name), el("small", {}, persona.about || `id ${persona.id}`)), this.more,
      el("button", { type: "button", class: "icon", "aria-label": `Tutup ${persona.first_name}`, onclick: () => toggle(persona.id) }, "✕"));
    this.element = el("section", { class: "column", "aria-label": name, id: `as-${persona.id}` }, this.head, this.tabs, this.body);
    this.take(chats);
  }

  take(chats) {
    const shown = this.chat?.key;
    this.parts.clear();
    this.body.replaceChildren();
    for (const chat of chats) {
      const use = this.uses(chat);
      const pane = new ChatPane(chat, { persona: this.persona, bot, use, now, onUnread: () => this.badges() });
      const composer = new Composer({ chat, persona: this.persona, bot, pane, tell });
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
    drawBadges();
  }

  uses(chat) {
    const place = { user: this.persona.id, chat: chat.id };
    const run = (name, more) => act(name, { ...place, ...more }).catch((error) => tell(error.message));
    const use = {
      command: (text) => run("send_text", { text }),
      start: (payload) => { const first = this.parts.values().next().value; this.open(first.chat.key); first.composer.offerStart(payload); },
      deepLink: (url) => {
        const match = /^(?:https?:\/\/)?(?:t|telegram)\.me\/(\w+)(?:\?start=([^&#]*))?$/i.exec(url);
        return match && match[1].toLowerCase() === bot.username.toLowerCase() ? match[2] || "" : null;
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
      case "keyboard":
        // The message comes right after its keyboard; a forced reply needs the message.
        setTimeout(() => { composer.keyboard(news.keyboard); pane.toEnd(); }, 30);
        break;
      default:
    }
    return undefined;
  }

  update(chats) {
    if (chats.length !== this.parts.size || chats.some((chat) => !this.parts.has(chat.key))) return refresh();
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
      item("Pengaturan percobaan", openSettings));
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

function drawBadges() {
  let all = 0;
  for (const button of $("persona-list").querySelectorAll("button")) {
    const column = columns.get(Number(button.dataset.id));
    const unread = column?.unread || 0;
    all += unread;
    const badge = button.querySelector(".badge");
    badge.hidden = !unread;
    badge.textContent = unread;
  }
  document.title = all ? `(${all}) ${bot.name}` : `${bot.name}: coba di peramban`;
}

function drawPeople() {
  $("persona-list").replaceChildren(...personas.map((persona) => {
    const on = people.includes(persona.id);
    const name = [persona.first_name, persona.last_name].filter(Boolean).join(" ");
    return el("li", {}, el("button", {
      type: "button", "data-id": persona.id, "aria-pressed": String(on), class: persona.id === active ? "active" : "",
      onclick: () => choose(persona.id),
    }, avatar(name, persona.id), el("span", {}, el("strong", {}, name), el("small", {}, persona.about)), el("b", { class: "badge", hidden: true })));
  }));
  drawBadges();
}

const narrow = matchMedia("(max-width: 760px)");

// On a phone a tap brings a person to the front; on a desktop it opens or closes a column.
function choose(id) {
  if (narrow.matches && people.includes(id) && active !== id) return activate(id);
  if (narrow.matches && active === id) return undefined;
  return toggle(id);
}

function activate(id) {
  active = id;
  for (const [other, column] of columns) {
    column.element.classList.toggle("front", other === id);
  }
  for (const column of columns.values()) column.open(column.chat.key);
  drawPeople();
}

async function toggle(id) {
  people = people.includes(id) ? people.filter((one) => one !== id) : [...people, id];
  if (people.includes(id)) active = id;
  else if (active === id) active = people[0] ?? null;
  const address = new URL(location.href);
  address.searchParams.set("as", people.join(","));
  history.replaceState(null, "", address);
  remember("people", people.join(","));
  await refresh();
  connect();
  document.getElementById(`as-${id}`)?.scrollIntoView({ inline: "nearest", block: "nearest" });
}

function empty() {
  return el("div", { class: "empty" }, el("h1", {}, "Mau jadi siapa?"),
    el("p", {}, "Pilih satu orang di daftar, lalu tekan MULAI. Semua nama di sini rekaan dan semuanya tinggal di komputer ini."));
}

async function refresh() {
  const all = await state(people);
  personas = all.personas;
  bot = all.bot;
  skew = all.now - Date.now() / 1000;
  $("brand").textContent = bot.name;
  showSettings(all.settings);
  people = people.filter((id) => all.views[id]);
  if (!people.includes(active)) active = people[0] ?? null;
  for (const id of [...columns.keys()]) if (!people.includes(id)) { columns.get(id).element.remove(); columns.delete(id); }
  $("columns").querySelector(".empty")?.remove();
  for (const id of people) {
    const persona = personas.find((one) => one.id === id);
    if (columns.has(id)) columns.get(id).take(all.views[id]);
    else columns.set(id, new Column(persona, all.views[id]));
    $("columns").append(columns.get(id).element);
  }
  if (!people.length) $("columns").append(empty());
  activate(active);
}

function connect() {
  let first = true;
  listen(people, () => {
    $("offline").hidden = true;
    // What happened while the line was down is fetched whole.
    if (!first) refresh();
    first = false;
  }, (news) => columns.get(news.as)?.news(news), () => { $("offline").hidden = false; });
}

function showSettings(settings) {
  $("set-limits").checked = settings.limits;
  $("set-outage").checked = settings.outage;
  $("set-slow").checked = settings.delay >= 1;
  $("pending").textContent = settings.pending ? `${settings.pending} hal menunggu diambil bot.` : "Bot sudah mengambil semuanya.";
}

async function openSettings() {
  showSettings((await state([])).settings);
  $("settings").showModal();
}

function theme(value) {
  if (value) document.documentElement.dataset.theme = value;
  else delete document.documentElement.dataset.theme;
  $("set-theme").value = value || "";
}

async function begin() {
  theme(query.get("theme") || recall("theme"));
  $("set-theme").addEventListener("change", (event) => { remember("theme", event.target.value); theme(event.target.value); });
  $("settings-open").addEventListener("click", openSettings);
  $("set-limits").addEventListener("change", (event) => faults({ limits: event.target.checked }));
  $("set-outage").addEventListener("change", (event) => faults({ fault: "outage", on: event.target.checked }));
  $("set-slow").addEventListener("change", (event) => faults({ fault: "delay", seconds: event.target.checked ? 1 : 0 }));
  document.addEventListener("visibilitychange", () => { if (!document.hidden) for (const column of columns.values()) column.open(column.chat.key); });
  narrow.addEventListener("change", () => { if (active) activate(active); });
  if (!query.has("as")) people = (recall("people") || "").match(/\d+/g)?.map(Number) || [];
  await loadMap();
  await refresh();
  if (!query.has("as") && !people.length && personas.length && !narrow.matches) {
    people = [personas[0].id];
    await refresh();
  }
  connect();
  const payload = query.get("start");
  if (payload !== null) for (const column of columns.values()) column.parts.values().next().value.composer.offerStart(payload);
  document.body.dataset.ready = initials(bot.name);
}

begin().catch((error) => { $("offline").hidden = false; $("offline").textContent = `Halaman tidak bisa dimuat: ${error.message}`; });
