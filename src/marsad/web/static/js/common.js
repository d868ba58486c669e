// What all screens share: the address kept in step, copying, small helps for the keyboard.

export const $ = (query, root = document) => root.querySelector(query);
export const $$ = (query, root = document) => [...root.querySelectorAll(query)];

// Put values into the address without a step in the history; an empty value takes the name out.
export function address(values) {
  const url = new URL(location.href);
  if (Object.entries(values).every(([name, value]) => (url.searchParams.get(name) ?? "") === String(value ?? ""))) return url;
  for (const [name, value] of Object.entries(values)) {
    if (value === "" || value === null || value === undefined) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  history.replaceState(history.state, "", url);
  // the way to the other language, and the form that comes back here, lead to what is seen now
  for (const link of $$("a[data-same]")) link.search = url.search;
  for (const back of $$('.settings input[name="back"]')) back.value = url.pathname + url.search;
  return url;
}

// Run the last of many calls only, so long after it.
export function soon(work, delay) {
  let timer = 0;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => work(...values), delay);
  };
}

// Send a form's fields, or others, as a form would.
export function send(path, fields) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const csrf = $('meta[name="csrf"]')?.content ?? "";
  return fetch(path, { method: "POST", body, headers: { "X-CSRF-Token": csrf } });
}

async function copy(button) {
  const text = $(`#${CSS.escape(button.dataset.copy)}`)?.textContent.trim() ?? "";
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  const was = button.textContent;
  button.textContent = document.body.dataset.copied;
  setTimeout(() => { button.textContent = was; }, 1500);
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-copy]");
  if (button) copy(button);
  for (const open of $$("details.settings[open], .tabs details[open]")) if (!open.contains(event.target)) open.open = false;
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") for (const open of $$("details.settings[open], .tabs details[open]")) open.open = false;
});
for (const button of $$("button[data-copy][hidden]")) button.hidden = false;
if ($("[data-reload]")) setTimeout(() => location.reload(), 2500);
