// Light a claim in both texts and among the cards, on hover, focus and click; the address holds the one that was clicked.
import { $, $$, address } from "./common.js";

const cards = () => new Map($$(".claim").map((card) => [card.dataset.c, card]));
let kept = "";

function light(key) {
  const all = cards();
  const twins = new Set((all.get(key)?.dataset.twins ?? "").split(" ").filter(Boolean));
  for (const mark of $$("mark[data-c]")) {
    const own = mark.dataset.c.split(" ");
    mark.classList.toggle("on", own.includes(key));
    mark.classList.toggle("twin", !own.includes(key) && own.some((other) => twins.has(other)));
  }
  for (const [other, card] of all) {
    card.classList.toggle("on", other === key);
    card.classList.toggle("twin", twins.has(other));
  }
  for (const part of $$("[data-p]")) part.classList.toggle("part", part.dataset.p.split(" ").some((each) => each.endsWith(`:${key}`) && !each.startsWith("trigger:")));
}

const keyOf = (target) => target.closest?.("[data-c]")?.dataset.c.split(" ")[0] ?? "";

function choose(key, scroll) {
  kept = key;
  light(key);
  const card = cards().get(key);
  if (!card) return;
  const report = location.pathname.split("/").pop();
  const url = address({ claim: `${report}.${key}` });
  url.hash = key;
  history.replaceState(history.state, "", url);
  const list = card.closest(".claims");
  if (scroll && list && list.scrollHeight > list.clientHeight + 4) list.scrollTop += card.getBoundingClientRect().top - list.getBoundingClientRect().top - 8;
}

for (const type of ["mouseover", "focusin"]) document.addEventListener(type, (event) => { const key = keyOf(event.target); if (key) light(key); });
for (const type of ["mouseout", "focusout"]) document.addEventListener(type, (event) => { if (keyOf(event.target)) light(kept); });
document.addEventListener("click", (event) => {
  const mark = event.target.closest("mark[data-c], .claim h3 a");
  if (!mark) return;
  const key = keyOf(mark);
  if (!cards().has(key)) return;
  event.preventDefault();
  choose(key, mark.tagName === "MARK");
});

const asked = (new URL(location.href).searchParams.get("claim") ?? "").split(".")[1] || location.hash.slice(1);
if (cards().has(asked)) { choose(asked, true); $(`mark[data-c~="${CSS.escape(asked)}"]`)?.scrollIntoView({ block: "nearest" }); }
document.body.dataset.ready ||= "reader";
