// One message, or one album, as a bubble.

import { fileUrl } from "./api.js";
import { bytes, clock, el, formatted } from "./format.js";
import { snippet } from "./map.js";

const nameOf = (user) => [user.first_name, user.last_name].filter(Boolean).join(" ");

export function summary(message) {
  if (message.text) return message.text;
  const kinds = {
    photo: "🖼 Foto", document: "📄 Berkas", voice: "🎤 Pesan suara", sticker: "Stiker", venue: "📍 Tempat",
    location: "📍 Lokasi", contact: "👤 Kontak", poll: "📊 Jajak pendapat", video: "🎞 Video",
  };
  const kind = Object.keys(kinds).find((name) => name in message);
  return message.caption || (kind ? kinds[kind] : "Pesan");
}

export function serviceText(message) {
  if (message.new_chat_members) return `${message.new_chat_members.map(nameOf).join(", ")} bergabung`;
  if (message.left_chat_member) return `${nameOf(message.left_chat_member)} keluar`;
  if (message.migrate_to_chat_id) return "Grup menjadi supergrup";
  if (message.migrate_from_chat_id) return "Grup lama menjadi supergrup ini";
  if (message.pinned_message) return "Pesan disematkan";
  return null;
}

function photo(message, album) {
  const sizes = message.photo;
  const large = sizes[sizes.length - 1];
  const image = el("img", {
    src: fileUrl(large.file_id), alt: message.caption ? "" : "Foto", loading: "lazy",
    width: large.width, height: large.height,
  });
  // The place is kept before the picture has come, so that nothing jumps.
  if (!album) {
    image.style.aspectRatio = `${large.width} / ${large.height}`;
    image.style.width = `${Math.round(Math.min(380, (340 * large.width) / large.height))}px`;
  }
  const open = el("a", { href: fileUrl(large.file_id), target: "_blank", class: album ? "tile" : "photo" }, image);
  if (message.has_media_spoiler) open.classList.add("veiled");
  return open;
}

function documentBox(file) {
  return el("a", { class: "document", href: fileUrl(file.file_id), download: file.file_name || "berkas" },
    el("span", { class: "file-icon", "aria-hidden": "true" }, "📄"),
    el("span", {}, el("strong", {}, file.file_name || "berkas"), el("small", {}, bytes(file.file_size || 0))));
}

function poll(message, use) {
  const { poll: asked } = message;
  const total = asked.total_voter_count;
  const mine = message.sim.vote || [];
  const rows = asked.options.map((option, number) => {
    const share = total ? Math.round((option.voter_count / total) * 100) : 0;
    return el("button", {
      type: "button", class: `option${mine.includes(number) ? " mine" : ""}`, disabled: asked.is_closed,
      "aria-pressed": String(mine.includes(number)),
      onclick: () => use.vote(message, mine.includes(number) ? [] : [number]),
    }, el("span", {}, option.text), el("small", {}, total ? `${share}%` : ""));
  });
  const state = asked.is_closed ? "Ditutup" : asked.is_anonymous ? "Jajak pendapat anonim" : "Jajak pendapat";
  return el("div", { class: "poll" }, el("strong", {}, asked.question), el("small", {}, `${state} · ${total} suara`), ...rows);
}

function contact(card) {
  const name = [card.first_name, card.last_name].filter(Boolean).join(" ");
  return el("div", { class: "document" }, el("span", { class: "file-icon", "aria-hidden": "true" }, "👤"),
    el("span", {}, el("strong", {}, name), el("small", {}, card.phone_number)));
}

function place(message) {
  const { latitude, longitude, live_period: live } = message.location;
  const lines = message.venue
    ? [el("strong", {}, message.venue.title), el("small", {}, message.venue.address)]
    : [el("small", {}, `${latitude}, ${longitude}${live ? " · langsung" : ""}`)];
  return el("div", { class: "where" }, snippet(latitude, longitude), ...lines);
}

function content(message, use) {
  if (message.location) return place(message);
  if (message.photo) return photo(message);
  if (message.contact) return contact(message.contact);
  if (message.poll) return poll(message, use);
  if (message.sticker) return el("span", { class: "sticker" }, message.sticker.emoji || "🖼");
  if (message.voice) return el("audio", { controls: true, preload: "none", src: fileUrl(message.voice.file_id), "aria-label": `Pesan suara ${message.voice.duration} detik` });
  const file = message.document || message.video || message.audio || message.animation;
  return file ? documentBox(file) : null;
}

function words(message, use) {
  const text = message.text ?? message.caption;
  if (!text) return null;
  const entities = message.entities || message.caption_entities || [];
  const big = !entities.length && message.text && /^(\p{Extended_Pictographic}\uFE0F?\s?){1,3}$/u.test(text);
  return el("div", { class: `words${big ? " big" : ""}` }, formatted(text, entities, use));
}

function origin(message) {
  const from = message.forward_origin;
  if (!from) return null;
  const name = from.sender_user ? nameOf(from.sender_user) : from.chat?.title || from.sender_user_name || "";
  return el("small", { class: "origin" }, `Diteruskan dari ${name}`);
}

function quoted(message, use) {
  const replied = message.reply_to_message;
  if (!replied) return null;
  const author = replied.from ? nameOf(replied.from) : replied.sender_chat?.title || "";
  return el("button", { type: "button", class: "quoted", onclick: () => use.jump(replied.message_id) },
    el("strong", {}, author), el("span", {}, summary(replied)));
}

function foot(message, read) {
  const parts = [];
  if (message.edit_date) parts.push("diedit");
  parts.push(clock(message.date));
  const ticks = message.sim.own
    ? el("span", { class: "ticks", role: "img", "aria-label": read ? "Sudah dibaca bot" : "Terkirim" }, read ? "✓✓" : "✓")
    : null;
  return el("span", { class: "foot" }, parts.join(" "), ticks && " ", ticks);
}

function reactions(message, use) {
  const list = message.sim.reactions;
  if (!list.length) return null;
  return el("div", { class: "reactions" }, ...list.map((item) => el("button", {
    type: "button", class: item.mine ? "mine" : "", "aria-pressed": String(item.mine),
    onclick: () => use.react(message, item.mine ? null : item.emoji),
  }, `${item.emoji} ${item.count}`)));
}

function keyboard(message, use) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows) return null;
  return el("div", { class: "inline" }, ...rows.map((row) => el("div", { class: `row${row.length > 4 ? " tight" : ""}` },
    ...row.map((button) => inlineButton(message, button, use)))));
}

function inlineButton(message, button, use) {
  const label = el("span", {}, button.text);
  if (button.url && use.deepLink(button.url) === null) {
    return el("a", { class: "key", href: button.url, target: "_blank", rel: "noreferrer noopener", title: button.url }, label, el("i", { "aria-hidden": "true" }, "↗"));
  }
  const usable = button.callback_data !== undefined || button.url || button.copy_text;
  return el("button", {
    type: "button", class: "key", disabled: !usable, title: button.text,
    onclick: (event) => use.tap(message, button, event.currentTarget),
  }, label);
}

// `group` is a list of messages: one, or an album's.
export function bubble(group, { chat, use, read }) {
  const [first] = group;
  const last = group[group.length - 1];
  const service = serviceText(first);
  if (service) return el("div", { class: "service" }, service);
  const captioned = group.find((message) => message.caption) || first;
  const named = chat.kind !== "private" && !first.sim.own;
  const author = first.from ? nameOf(first.from) : first.sender_chat?.title || "";
  const album = group.length > 1 || first.media_group_id;
  const photos = group.filter((message) => message.photo);
  const body = album && photos.length === group.length
    ? el("div", { class: `album n${Math.min(group.length, 10)}` }, ...group.map((message) => photo(message, true)))
    : el("div", {}, ...group.map((message) => content(message, use)).filter(Boolean));
  const text = words(captioned, use);
  const box = el("div", { class: `bubble${photos.length ? " pictured" : ""}${first.sticker ? " bare" : ""}${text ? "" : " mute"}` },
    named ? el("strong", { class: `author tone-text${Math.abs(first.from?.id || 0) % 7}` }, author) : null,
    origin(first), quoted(first, use), body, text, foot(last, read), reactions(last, use));
  const menu = el("button", { type: "button", class: "dots", "aria-label": "Pilihan pesan", "aria-haspopup": "menu", onclick: (event) => use.menu(last, group, event.currentTarget) }, "⋯");
  box.append(menu);
  return el("div", { class: `message ${first.sim.own ? "own" : "other"}` }, el("div", { class: "stack" }, box, keyboard(last, use)));
}
