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

// A decision is sent once, however often a key is struck while the next claim is on its way.
document.addEventListener("submit", (event) => {
  if (document.body.dataset.sent) event.preventDefault();
  document.body.dataset.sent = "yes";
});
addEventListener("pageshow", () => { delete document.body.dataset.sent; });
$(".window mark")?.scrollIntoView({ block: "center" });
scrollTo(0, 0);
document.body.dataset.ready = "review";
