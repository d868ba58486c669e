// Keys of the desk, by their place on the keyboard: an Arabic layout types another letter with the same key.
import { $, $$ } from "./common.js";

const typing = (target) => target.matches?.('input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable]');

function pick(n) {
  const choice = $$('[data-keys="places"] input[type="radio"]')[n - 1];
  if (!choice || choice.value === "") return;
  choice.checked = true;
  choice.focus();
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  if (event.key === "Escape" && typing(event.target)) { event.target.blur(); return; }
  if (typing(event.target)) return;
  if (event.key === "?" || event.key === "؟") { const keys = $("#keys"); if (keys) { keys.open = !keys.open; keys.scrollIntoView({ block: "nearest" }); } return; }
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code);
  if (digit && !event.shiftKey) { event.preventDefault(); pick(Number(digit[1])); return; }
  if (event.shiftKey) return;
  const bound = $(`[data-key="${event.code}"]`);
  if (bound) { event.preventDefault(); bound.click(); }
});

// What is selected stays selected while one looks at other claims; it is decided only by its own key or button.
const KEPT = "marsad.picked";
const boxes = () => $$('input[name^="pick."]');
const kept = () => new Set(JSON.parse(sessionStorage.getItem(KEPT) ?? "[]"));
function keep(picked) {
  sessionStorage.setItem(KEPT, JSON.stringify([...picked]));
  for (const count of $$("[data-picked]")) count.textContent = picked.size ? `(${picked.size})` : "";
}
const batch = $("#batch");
if (batch) {
  const picked = kept();
  for (const box of boxes()) box.checked = picked.has(box.name);
  keep(picked);
  document.addEventListener("change", ({ target }) => {
    if (!target.name?.startsWith("pick.")) return;
    const now = kept();
    if (target.checked) now.add(target.name); else now.delete(target.name);
    keep(now);
  });
  batch.addEventListener("submit", () => {
    const listed = new Set(boxes().map((box) => box.name));
    for (const name of kept()) if (!listed.has(name)) batch.append(Object.assign(document.createElement("input"), { type: "hidden", name, value: "1" }));
    keep(new Set());
  });
}

// A decision is sent once, however often a key is struck while the next claim is on its way.
document.addEventListener("submit", (event) => {
  if (document.body.dataset.sent) event.preventDefault();
  document.body.dataset.sent = "yes";
});
addEventListener("pageshow", () => { delete document.body.dataset.sent; });
$(".window mark")?.scrollIntoView({ block: "center" });
scrollTo(0, 0);
document.body.dataset.ready = "review";
