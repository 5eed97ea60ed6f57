// A map of the regency without tiles: centre points, a grid and, where given, boundaries.

import { el } from "./format.js";

const RATIO = Math.cos((6.13 * Math.PI) / 180);
const HOME = { lat: -6.11, lon: 106.14, zoom: 0 };
let atlas = { places: {}, boundaries: null };

export async function loadMap() {
  atlas = await (await fetch("/sim/map")).json();
}

function colours() {
  const style = getComputedStyle(document.documentElement);
  const read = (name) => style.getPropertyValue(name).trim();
  return { land: read("--land"), line: read("--land-line"), text: read("--land-text"), dot: read("--accent") };
}

function rings(geometry) {
  if (!geometry) return [];
  if (geometry.type === "Polygon") return geometry.coordinates;
  if (geometry.type === "MultiPolygon") return geometry.coordinates.flat();
  return [];
}

// `zoom` is pixels for one degree of latitude.
export function draw(canvas, { lat, lon, zoom }, labels = true) {
  const ratio = window.devicePixelRatio || 1;
  const width = canvas.clientWidth || 240;
  const height = canvas.clientHeight || 130;
  canvas.width = width * ratio;
  canvas.height = height * ratio;
  const pen = canvas.getContext("2d");
  pen.scale(ratio, ratio);
  const ink = colours();
  const x = (value) => width / 2 + (value - lon) * zoom * RATIO;
  const y = (value) => height / 2 - (value - lat) * zoom;
  pen.fillStyle = ink.land;
  pen.fillRect(0, 0, width, height);
  grid(pen, ink, { x, y, width, height, lat, lon, zoom });
  pen.strokeStyle = ink.text;
  pen.globalAlpha = 0.55;
  for (const feature of atlas.boundaries?.features || []) {
    for (const ring of rings(feature.geometry)) {
      pen.beginPath();
      ring.forEach(([east, north], index) => (index ? pen.lineTo(x(east), y(north)) : pen.moveTo(x(east), y(north))));
      pen.closePath();
      pen.stroke();
    }
  }
  pen.globalAlpha = 1;
  pen.font = "12px system-ui, sans-serif";
  // A name stands right or left of its dot, wherever it covers no dot and no other name.
  const taken = Object.values(atlas.places).map(([north, east]) => [x(east) - 4, y(north) - 4, x(east) + 4, y(north) + 4]);
  const free = (box) => !taken.some((b) => box[0] < b[2] && box[2] > b[0] && box[1] < b[3] && box[3] > b[1]);
  for (const [name, [north, east]] of Object.entries(atlas.places)) {
    const [px, py] = [x(east), y(north)];
    if (px < -80 || py < -20 || px > width + 10 || py > height + 20) continue;
    pen.fillStyle = ink.dot;
    pen.beginPath();
    pen.arc(px, py, 3.5, 0, 7);
    pen.fill();
    if (!labels) continue;
    const long = pen.measureText(name).width;
    const sides = [px + 7, px - 7 - long].map((left) => [left, py - 7, left + long, py + 7]);
    const box = sides.find(free);
    if (!box) continue;
    taken.push(box);
    pen.fillStyle = ink.text;
    pen.fillText(name, box[0], py + 4);
  }
}

function grid(pen, ink, { x, y, width, height, lat, lon, zoom }) {
  const step = zoom > 3000 ? 0.01 : zoom > 1400 ? 0.05 : 0.1;
  const digits = step < 0.1 ? 2 : 1;
  pen.strokeStyle = ink.line;
  pen.fillStyle = ink.text;
  pen.font = "10px system-ui, sans-serif";
  pen.lineWidth = 1;
  pen.globalAlpha = 0.9;
  const first = (middle, half) => Math.ceil((middle - half) / step) * step;
  for (let east = first(lon, width / 2 / zoom / RATIO); x(east) < width; east += step) {
    pen.beginPath(); pen.moveTo(x(east), 0); pen.lineTo(x(east), height); pen.stroke();
    pen.fillText(east.toFixed(digits), x(east) + 2, height - 4);
  }
  for (let north = first(lat, height / 2 / zoom); y(north) > 0; north += step) {
    pen.beginPath(); pen.moveTo(0, y(north)); pen.lineTo(width, y(north)); pen.stroke();
    pen.fillText(north.toFixed(digits), 2, y(north) - 2);
  }
  pen.globalAlpha = 1;
}

export function nearest(lat, lon) {
  let best = ["", Infinity];
  for (const [name, [north, east]] of Object.entries(atlas.places)) {
    const far = Math.hypot(north - lat, (east - lon) * RATIO) * 111;
    if (far < best[1]) best = [name, far];
  }
  return best;
}

export function snippet(lat, lon) {
  const canvas = el("canvas", { class: "snippet", role: "img", "aria-label": `Peta: ${lat}, ${lon}` });
  requestAnimationFrame(() => draw(canvas, { lat, lon, zoom: 1500 }));
  return el("div", { class: "place" }, canvas, el("span", { class: "pin", "aria-hidden": "true" }, "📍"));
}

const parse = (text) => {
  const match = /^\s*(-?\d+(?:[.,]\d+)?)\s*[,; ]\s*(-?\d+(?:[.,]\d+)?)\s*$/.exec(text);
  if (!match) return null;
  const [lat, lon] = [match[1], match[2]].map((number) => Number(number.replace(",", ".")));
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : null;
};

const round = (number) => Math.round(number * 1e5) / 1e5;
let centre = { ...HOME };

// Opens the map and resolves with {latitude, longitude, live_period?}, or null.
export function pickPlace({ live = true } = {}) {
  const dialog = document.getElementById("place");
  const canvas = document.getElementById("map");
  const field = document.getElementById("map-point");
  const near = document.getElementById("map-near");
  const send = document.getElementById("map-send");
  const show = (write = true) => {
    draw(canvas, centre);
    if (write) field.value = `${round(centre.lat)}, ${round(centre.lon)}`;
    const [name, km] = nearest(centre.lat, centre.lon);
    near.textContent = name ? `Dekat titik tengah ${name}, ${km.toFixed(1).replace(".", ",")} km` : "";
  };
  const zoomBy = (factor) => { centre.zoom = Math.min(40000, Math.max(250, centre.zoom * factor)); show(); };
  const listeners = new AbortController();
  const on = (target, name, handler, options = {}) =>
    target.addEventListener(name, handler, { signal: listeners.signal, ...options });
  drag(canvas, on, (dx, dy) => { centre.lon -= dx / centre.zoom / RATIO; centre.lat += dy / centre.zoom; show(); }, zoomBy);
  on(canvas, "wheel", (event) => { event.preventDefault(); zoomBy(event.deltaY < 0 ? 1.2 : 1 / 1.2); }, { passive: false });
  on(canvas, "keydown", (event) => {
    const step = 30 / centre.zoom;
    const moves = { ArrowUp: [step, 0], ArrowDown: [-step, 0], ArrowLeft: [0, -step], ArrowRight: [0, step] };
    if (moves[event.key]) { centre.lat += moves[event.key][0]; centre.lon += moves[event.key][1]; }
    else if (event.key === "+" || event.key === "=") return zoomBy(1.3);
    else if (event.key === "-") return zoomBy(1 / 1.3);
    else return;
    event.preventDefault();
    show();
  });
  on(document.getElementById("map-in"), "click", () => zoomBy(1.5));
  on(document.getElementById("map-out"), "click", () => zoomBy(1 / 1.5));
  on(field, "input", () => {
    const point = parse(field.value);
    send.disabled = !point;
    field.setAttribute("aria-invalid", String(!point));
    if (point) { Object.assign(centre, point); show(false); }
  });
  on(field, "keydown", (event) => { if (event.key === "Enter" && !send.disabled) { event.preventDefault(); send.click(); } });
  on(window, "resize", () => show(false));
  document.getElementById("map-live-row").hidden = !live;
  document.getElementById("map-live").checked = false;
  send.disabled = false;
  dialog.returnValue = "";
  dialog.showModal();
  // The first time, the whole regency (about 0.6 degrees wide) fits.
  if (!centre.zoom) centre.zoom = Math.min(640, canvas.clientWidth / 0.62 / RATIO);
  show();
  return new Promise((resolve) => on(dialog, "close", () => {
    listeners.abort();
    if (dialog.returnValue !== "send") return resolve(null);
    const place = { latitude: round(centre.lat), longitude: round(centre.lon) };
    if (document.getElementById("map-live").checked) place.live_period = 900;
    resolve(place);
  }));
}

function drag(canvas, on, moveBy, zoomBy) {
  const fingers = new Map();
  on(canvas, "pointerdown", (event) => { canvas.setPointerCapture(event.pointerId); fingers.set(event.pointerId, event); });
  on(canvas, "pointermove", (event) => {
    const last = fingers.get(event.pointerId);
    if (!last) return;
    if (fingers.size === 1) moveBy(event.clientX - last.clientX, event.clientY - last.clientY);
    else {
      const other = [...fingers.values()].find((finger) => finger.pointerId !== event.pointerId);
      const apart = (one) => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) || 1;
      zoomBy(apart(event) / apart(last));
    }
    fingers.set(event.pointerId, event);
  });
  for (const name of ["pointerup", "pointercancel"]) on(canvas, name, (event) => fingers.delete(event.pointerId));
}
