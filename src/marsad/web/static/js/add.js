// Read what is pasted, typed or dropped at once; keeping it takes the button.
import { $, soon } from "./common.js";

const form = $("#add"), area = $("#text"), file = $("#file");
let asked = 0;

async function read() {
  if (!area.value.trim() && !file.files.length) { $("#read").replaceChildren(); $("#keep").hidden = true; return; }
  const body = new FormData(form);
  body.set("part", "yes");
  body.set("do", "read");
  body.delete("address"); // fetched only when that is asked for by the button
  const mine = ++asked;
  const answer = await fetch(form.action || location.href, { method: "POST", body, headers: { "X-CSRF-Token": $('meta[name="csrf"]').content } });
  if (mine !== asked) return;
  const html = await answer.text();
  if (answer.ok) $("#read").innerHTML = html;
  else $("#read").replaceChildren($("main .error", new DOMParser().parseFromString(html, "text/html")) ?? answer.statusText);
  $("#keep").hidden = !$("#read .reading");
}

const later = soon(read, 400);
area.addEventListener("input", later);
form.addEventListener("change", (event) => { if (event.target !== area) later(); });
for (const type of ["dragover", "drop"]) document.addEventListener(type, (event) => {
  if (![...event.dataTransfer.types].includes("Files")) return;
  event.preventDefault();
  if (type === "drop") { file.files = event.dataTransfer.files; later(); }
});
document.body.dataset.ready = "add";
