// Talks to the simulator under /sim.

async function answer(response) {
  const body = await response.json().catch(() => ({ ok: false, description: "Jawaban tidak terbaca" }));
  if (!body.ok) throw new Error(body.description || "Ditolak");
  return body.result;
}

export async function act(name, args) {
  return answer(await fetch("/sim/act", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ act: name, ...args }),
  }));
}

export async function upload(name, args, files) {
  const form = new FormData();
  form.append("json", JSON.stringify({ act: name, ...args }));
  for (const file of files) form.append("file", file, file.name || "foto.jpg");
  return answer(await fetch("/sim/act", { method: "POST", body: form }));
}

export async function faults(body) {
  return answer(await fetch("/sim/faults", { method: "POST", body: JSON.stringify(body) }));
}

export async function state(people) {
  return (await fetch(`/sim/state?as=${people.join(",")}`)).json();
}

let source;

// One stream for all columns: browsers allow few connections to one server.
export function listen(people, onOpen, onNews, onLost) {
  source?.close();
  source = new EventSource(`/sim/events?as=${people.join(",")}`);
  source.onopen = onOpen;
  source.onmessage = (event) => onNews(JSON.parse(event.data));
  source.onerror = onLost;
}

export const fileUrl = (id) => `/sim/file/${encodeURIComponent(id)}`;
