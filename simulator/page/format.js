// Text with Telegram's entities becomes elements. Offsets are UTF-16 units, as in JavaScript.

export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "class") element.className = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== undefined && child !== null));
  return element;
}

const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);
const TAGS = { bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code" };

function wrap(entity, inner, text, use) {
  const tag = TAGS[entity.type];
  if (tag) return el(tag, {}, inner);
  switch (entity.type) {
    case "pre": return el("pre", {}, el("code", { "data-language": entity.language }, inner));
    case "text_link": return link(entity.url, inner, use);
    case "url": return link(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`, inner, use);
    case "email": return el("a", { href: `mailto:${text}` }, inner);
    case "phone_number": return el("a", { href: `tel:${text.replace(/[^+\d]/g, "")}` }, inner);
    case "bot_command": return button(inner, () => use.command(text));
    case "mention": case "text_mention": case "hashtag": case "cashtag": return el("span", { class: "mention" }, inner);
    case "blockquote": return el("blockquote", {}, inner);
    case "expandable_blockquote": return expandable(inner);
    case "spoiler": return spoiler(inner);
    default: return inner;
  }
}

function link(url, inner, use) {
  const own = use.deepLink(url);
  if (own !== null) return button(inner, () => use.start(own));
  if (!/^(https?|tg):/i.test(url)) return inner;
  return el("a", { href: url, target: "_blank", rel: "noreferrer noopener" }, inner);
}

const button = (inner, onclick) => el("button", { type: "button", class: "link", onclick }, inner);

function spoiler(inner) {
  const open = (event) => {
    if (event.type === "keydown" && event.key !== "Enter" && event.key !== " ") return;
    const box = event.currentTarget;
    if (box.classList.contains("open")) return;
    event.preventDefault();
    box.classList.add("open");
    box.removeAttribute("role");
    box.removeAttribute("tabindex");
    box.removeAttribute("aria-label");
  };
  return el("span", {
    class: "spoiler", role: "button", tabindex: "0", "aria-label": "Tampilkan teks tersembunyi",
    onclick: open, onkeydown: open,
  }, el("span", {}, inner));
}

function expandable(inner) {
  const more = el("button", { type: "button", class: "more", "aria-expanded": "false" }, "Selengkapnya");
  const quote = el("blockquote", { class: "expandable" }, el("div", {}, inner), more);
  more.addEventListener("click", () => {
    const open = quote.classList.toggle("open");
    more.textContent = open ? "Ringkas" : "Selengkapnya";
    more.setAttribute("aria-expanded", String(open));
  });
  return quote;
}

// Entities are nested by range; those that cross are cut at the outer one's end.
export function formatted(text, entities = [], use) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  let next = 0;
  const build = (from, to) => {
    const out = document.createDocumentFragment();
    let at = from;
    while (next < sorted.length && sorted[next].offset < to) {
      const entity = sorted[next++];
      const begin = Math.max(entity.offset, at);
      const end = Math.min(entity.offset + entity.length, to);
      if (end <= begin) continue;
      if (begin > at) out.append(text.slice(at, begin));
      out.append(wrap(entity, build(begin, end), text.slice(begin, end), use));
      // A block ends its line; the line break that follows it is that end.
      at = BLOCKS.has(entity.type) && text[end] === "\n" && end < to ? end + 1 : end;
    }
    if (at < to) out.append(text.slice(at, to));
    return out;
  };
  return build(0, text.length);
}

const time = new Intl.DateTimeFormat("id-ID", { hour: "2-digit", minute: "2-digit", timeZone: "Asia/Jakarta" });
const day = new Intl.DateTimeFormat("id-ID", { day: "numeric", month: "long", timeZone: "Asia/Jakarta" });
const dayYear = new Intl.DateTimeFormat("id-ID", { day: "numeric", month: "long", year: "numeric", timeZone: "Asia/Jakarta" });

export const clock = (seconds) => time.format(new Date(seconds * 1000)).replace(".", ":");
export const dayKey = (seconds) => Math.floor((seconds + 7 * 3600) / 86400);

export function dayName(seconds, now) {
  const ago = dayKey(now) - dayKey(seconds);
  if (ago === 0) return "Hari ini";
  if (ago === 1) return "Kemarin";
  const date = new Date(seconds * 1000);
  return (ago > 0 && ago < 300 ? day : dayYear).format(date);
}

export const initials = (name) => name.split(/\s+/).map((word) => word[0]).slice(0, 2).join("").toUpperCase();

export function avatar(name, id, size = "") {
  return el("span", { class: `avatar tone${Math.abs(id) % 7} ${size}`, "aria-hidden": "true" }, initials(name));
}

export function bytes(size) {
  if (size < 1024) return `${size} B`;
  if (size < 1048576) return `${Math.round(size / 1024)} KB`;
  return `${(size / 1048576).toFixed(1).replace(".", ",")} MB`;
}
