// The first screen: sites and events on the map, the slider, the address that holds what is seen.
/* global L */
import { $, $$, address, soon } from "./common.js";
import { drawBase, makeMap, placed, widthOf } from "./map.js";

const box = $("#map");
const rtl = document.documentElement.dir === "rtl";
const lang = document.documentElement.lang;
const SVG = "http://www.w3.org/2000/svg";
const DAY = 86400000;
const first = Date.parse(`${box.dataset.first}T00:00Z`);
const query = new URL(location.href).searchParams;
const iso = (n) => new Date(first + n * DAY).toISOString().slice(0, 10);

const asked = query.get("map")?.split(",").map(Number);
const view = asked?.length === 3 && asked.every(Number.isFinite) ? asked : null;
let on = $("#slider") ? iso(Number($("#slider").value)) : query.get("on");
let held = null, base = null, map = null, settled = false;
const sites = L.layerGroup(), events = L.layerGroup(), names = L.layerGroup();

function ask(path) {
  const url = new URL(path, location.href);
  for (const [name, value] of new URL(location.href).searchParams) url.searchParams.append(name, value);
  url.searchParams.set("on", on);
  return url;
}

async function day() {
  const url = ask(box.dataset.day);
  if (map) {
    const b = map.getBounds().pad(0.25);
    url.searchParams.set("zoom", Math.round(map.getZoom()));
    if (held?.dense) url.searchParams.set("box", [b.getSouth(), b.getWest(), b.getNorth(), b.getEast()].map((n) => n.toFixed(3)).join(","));
  }
  return (await fetch(url)).json();
}

function svg(shape) {
  const found = document.createElementNS(SVG, "svg");
  found.setAttribute("class", `shape s-${shape}`);
  found.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `${box.dataset.shapes}#${shape}`);
  found.append(use);
  return found;
}

function symbol(site) {
  const found = document.createElement("div");
  found.append(svg(site.shape));
  if (site.disputed) found.append(Object.assign(document.createElement("span"), { className: "alarm-mark", textContent: "!" }));
  if (site.count) found.append(Object.assign(document.createElement("span"), { className: "count", textContent: site.count }));
  return found;
}

function drawSites() {
  sites.clearLayers();
  for (const site of held.sites) {
    const size = site.count ? 34 : 24;
    const classes = `map-site${site.sure === false ? " unsure" : ""}${site.count ? " gathered" : ""}${query.get("site") === site.id ? " chosen" : ""}`;
    const mark = L.marker(site.at, { icon: L.divIcon({ className: classes, html: symbol(site), iconSize: [size, size] }), title: `${site.name}: ${site.says}`, alt: site.name, riseOnHover: true });
    mark.on("click", () => (site.count ? map.setView(site.at, map.getZoom() + 2) : choose(site)));
    mark.on("keypress", (event) => event.originalEvent.key === "Enter" && (site.count ? map.setView(site.at, map.getZoom() + 2) : choose(site)));
    mark.addTo(sites);
    const element = mark.getElement();
    if (element) { element.setAttribute("role", "button"); element.setAttribute("aria-label", `${site.name}: ${site.says}`); element.dataset.site = site.id; element.dataset.shape = site.shape; }
  }
}

const dots = L.canvas({ padding: 0.3 });
function drawEvents() {
  events.clearLayers();
  const colour = getComputedStyle(document.documentElement).getPropertyValue("--mute").trim();
  for (const event of held.events) {
    const radius = event.count ? Math.min(16, 5 + 2 * Math.log2(event.count)) : 3.5;
    L.circleMarker(event.at, { renderer: dots, radius, color: colour, weight: 1, fillColor: colour, fillOpacity: event.count ? 0.25 : 0.5 })
      .bindTooltip(words(event.count || event.name), { direction: "top" })
      .on("click", () => (event.count ? map.setView(event.at, map.getZoom() + 2) : (location.href = event.href))).addTo(events);
  }
}

// Leaflet takes a text for HTML, and a name may be the words of a report.
const words = (text) => Object.assign(document.createElement("span"), { textContent: text });

function popup(site) {
  const found = document.createElement("div");
  found.dir = document.documentElement.dir;
  found.lang = lang;
  const link = Object.assign(document.createElement("a"), { href: site.href, textContent: site.name });
  found.append(link, document.createElement("br"), site.says);
  if (site.km !== undefined && site.km !== null) found.append(document.createElement("br"), Object.assign(document.createElement("bdi"), { textContent: `${site.at[0].toFixed(3)}, ${site.at[1].toFixed(3)} ±${site.km} km` }));
  return found;
}

let halo = null;
function choose(site, open = true) {
  query.set("site", site.id);
  address({ site: site.id });
  halo?.remove();
  if (site.km) halo = L.circle(site.at, { radius: site.km * 1000, interactive: false, color: "#d40", weight: 1.5, dashArray: "4 4", fillOpacity: 0.05 }).addTo(map);
  for (const each of $$(".map-site")) each.classList.toggle("chosen", each.dataset.site === site.id);
  if (open) L.popup({ offset: [0, -8], autoPan: false }).setLatLng(site.at).setContent(popup(site)).openOn(map);
}

// Write what the map has room for: sites first, then countries, towns, roads.
function write() {
  names.clearLayers();
  const size = map.getSize(), zoom = map.getZoom();
  const font = getComputedStyle(document.body).fontFamily;
  const points = [], labels = [];
  for (const site of held?.sites ?? []) {
    const { x, y } = map.latLngToContainerPoint(site.at);
    points.push([x, y, site.count ? 17 : 12]);
    labels.push({ text: site.name, x, y, at: site.at, gap: site.count ? 19 : 14, kind: "site", rank: 1000 + site.rank, font: `600 13px ${font}`, pad: 10, h: 20 });
  }
  for (const name of base?.names ?? []) {
    if (name.kind === "t" && name.rank < 92 - 7 * zoom) continue;
    const { x, y } = map.latLngToContainerPoint(name.at);
    if (x < 0 || y < 0 || x > size.x || y > size.y) continue;
    const country = name.kind === "c";
    labels.push({ text: name.text, x, y, at: name.at, gap: country ? 0 : 6, kind: country ? "country" : "town", rank: country ? 500 : name.rank, font: country ? `600 15px ${font}` : `12px ${font}`, pad: 4, h: country ? 22 : 16 });
  }
  labels.sort((a, b) => b.rank - a.rank);
  const kept = labels.slice(0, 400);
  for (const label of kept) label.w = widthOf(label.text, label.font) + label.pad;
  placed(kept, points, size, rtl).forEach((offset, i) => {
    const label = kept[i];
    if (!offset && label.kind !== "town") return;
    if (!offset) return;
    const element = document.createElement("div");
    element.className = label.kind === "site" ? "map-label" : `map-name ${label.kind}`;
    element.dir = "auto";
    element.lang = lang;
    element.textContent = label.text;
    const holder = document.createElement("div");
    if (label.kind === "town") holder.append(Object.assign(document.createElement("i"), { className: "map-dot" }));
    element.style.position = "absolute";
    element.style.left = `${offset[0]}px`;
    element.style.top = `${offset[1]}px`;
    holder.append(element);
    L.marker(label.at, { icon: L.divIcon({ className: "map-holder", html: holder, iconSize: [0, 0] }), interactive: false, keyboard: false, zIndexOffset: -1000 }).addTo(names);
  });
}

function show(found) {
  held = found;
  if (!found.fresh) setTimeout(() => move(on), 1500); // it is still being worked out
  drawSites();
  drawEvents();
  write();
}

// What changed takes longer than what is so: it is asked for when the slider rests.
const changed = soon(async () => {
  const asked = on;
  const html = await (await fetch(ask(box.dataset.changed))).text();
  if (asked === on) $("#changed").innerHTML = html;
}, 250);

async function move(day_) {
  on = day_;
  address({ on });
  const found = await day();
  if (found.on !== on) return; // an earlier answer that came late
  show(found);
  $("#states").innerHTML = found.html;
  changed();
  $("#on-words").textContent = found.label;
  $("#slider").setAttribute("aria-valuetext", found.label);
  $('.filters input[name="on"]').value = on;
  document.body.dataset.on = on;
}

function now(value) {
  const at = Math.min(100, (value / Number(box.dataset.days)) * 100);
  for (const line of $$(".now")) for (const name of ["x1", "x2"]) line.setAttribute(name, `${rtl ? 100 - at : at}%`);
}

function steps() {
  const slider = $("#slider");
  slider.hidden = false;
  const later = soon(move, 60);
  slider.addEventListener("input", () => { now(Number(slider.value)); later(iso(Number(slider.value))); });
  for (const step of $$(".step")) step.addEventListener("click", (event) => {
    event.preventDefault();
    slider.value = Number(slider.value) + (step.rel === "next" ? 1 : -1);
    slider.dispatchEvent(new Event("input"));
  });
}

async function start() {
  steps();
  const [found] = await Promise.all([day()]);
  held = found;
  const spots = found.sites.map((site) => site.at);
  const bounds = spots.length ? L.latLngBounds(spots).pad(0.1) : L.latLngBounds([[32.5, 36], [37.3, 44]]);
  map = makeMap(box, view, bounds);
  for (const layer of [events, names, sites]) layer.addTo(map);
  base = await drawBase(map, box);
  show(found);
  const site = found.sites.find((each) => each.id === query.get("site"));
  if (site) choose(site, false);
  map.on("moveend", soon(async () => {
    write();
    const { lat, lng } = map.getCenter();
    if (settled) address({ map: `${lat.toFixed(3)},${lng.toFixed(3)},${map.getZoom()}` });
    if (held.dense) show(await day());
  }, 80));
  settled = true;
  document.body.dataset.ready = "map";
  performance.mark("map");
}
start();
