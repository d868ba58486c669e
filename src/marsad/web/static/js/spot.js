// A small map with the spots of one place or event, each within what is known of it.
/* global L */
import { $ } from "./common.js";
import { drawBase, makeMap } from "./map.js";

const box = $("#map");
const pins = JSON.parse(box.dataset.pins), lines = JSON.parse(box.dataset.lines);

async function start() {
  const map = makeMap(box, null, L.latLngBounds(pins.map((pin) => pin.at)).pad(0.4));
  if (pins.length === 1) map.setView(pins[0].at, 8, { animate: false });
  const base = await drawBase(map, box);
  for (const line of lines) L.polyline(line, { color: "#a3123a", weight: 3, dashArray: "8 6", interactive: false }).addTo(map);
  const colour = getComputedStyle(document.documentElement).getPropertyValue("--accent").trim();
  for (const pin of pins) {
    if (pin.km) L.circle(pin.at, { radius: pin.km * 1000, color: colour, weight: 1.5, dashArray: "4 4", fillOpacity: 0.08, interactive: false }).addTo(map);
    L.circleMarker(pin.at, { radius: 5, color: "#fff", weight: 2, fillColor: colour, fillOpacity: 1, interactive: false }).addTo(map);
    label(map, pin.at, pin.name, "map-label", 8);
  }
  for (const name of base.names.filter((each) => each.rank > 55 && each.kind === "t").slice(0, 60)) {
    const far = pins.every((pin) => map.latLngToContainerPoint(pin.at).distanceTo(map.latLngToContainerPoint(name.at)) > 60);
    if (far && map.getBounds().contains(name.at)) label(map, name.at, name.text, "map-name town", 4);
  }
  document.body.dataset.ready = "map";
}

function label(map, at, text, look, gap) {
  const element = Object.assign(document.createElement("div"), { className: look, textContent: text, dir: "auto", lang: document.documentElement.lang });
  element.style.position = "absolute";
  element.style.top = "-10px";
  element.style[document.documentElement.dir === "rtl" ? "right" : "left"] = `${gap}px`;
  const holder = document.createElement("div");
  holder.append(element);
  L.marker(at, { icon: L.divIcon({ className: "map-holder", html: holder, iconSize: [0, 0] }), interactive: false, keyboard: false }).addTo(map);
}
start();
