// The page: who one is, one column for each person, news from the simulator.

import { faults, listen, state } from "./api.js";
import { Column } from "./column.js";
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

const app = {
  get bot() { return bot; },
  now: () => Date.now() / 1000 + skew,
  toggle: (id) => toggle(id),
  refresh: () => refresh(),
  openSettings: () => openSettings(),
  drawBadges: () => drawBadges(),
};
const remember = (name, value) => { try { localStorage.setItem(name, value); } catch { /* private mode */ } };
const recall = (name) => { try { return localStorage.getItem(name); } catch { return null; } };

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
    else columns.set(id, new Column(persona, all.views[id], app));
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
