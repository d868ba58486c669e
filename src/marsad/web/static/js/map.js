// The base map, from a file of our own, and labels that do not collide.
/* global L */

const CSS_OF = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

// Make the map in a box; `view` is [lat, lon, zoom] of the address, else null: then `bounds` are shown.
export function makeMap(box, view, bounds) {
  const map = L.map(box, { zoomControl: false, minZoom: 4, maxZoom: 12, zoomSnap: 0.5, worldCopyJump: false });
  L.control.zoom({ zoomInTitle: box.dataset.zoomIn, zoomOutTitle: box.dataset.zoomOut }).addTo(map);
  map.attributionControl.setPrefix(false).addAttribution(credit(box.dataset.credit));
  if (view) map.setView(view.slice(0, 2), view[2], { animate: false });
  else map.fitBounds(bounds, { animate: false, maxZoom: 8, padding: [30, 30] });
  box.closest(".mapbox")?.classList.add("mapped");
  return map;
}

function credit(words) {
  const found = document.createElement("span");
  found.dir = "auto";
  found.textContent = words;
  return found.outerHTML;
}

const swapped = (rings) => rings.map((polygon) => polygon.map((ring) => ring.map(([x, y]) => [y, x])));

// Draw land, borders, water, roads; returns the names that may be written on it, most important first.
export async function drawBase(map, box) {
  const [base, own] = await Promise.all([fetch(box.dataset.base, { credentials: "same-origin" }).then((r) => r.json()), fetch(box.dataset.labels).then((r) => r.json())]);
  if (box.dataset.tiles) L.tileLayer(box.dataset.tiles, { maxZoom: 18 }).addTo(map);
  else paint(map, base);
  const roads = own.roads.map((road) => ({ ...road, line: L.polyline(road.points, { color: CSS_OF("--road"), weight: 1.6, opacity: 0.9, interactive: false }).addTo(map) }));
  return { names: own.labels.map(([text, lat, lon, rank, kind]) => ({ text, at: [lat, lon], rank, kind })), roads, box: base.box };
}

function paint(map, base) {
  const pane = { interactive: false, renderer: L.canvas({ padding: 0.3 }) };
  const land = (at, fill) => L.polygon(swapped(at), { ...pane, fillColor: fill, fillOpacity: 1, color: CSS_OF("--border"), weight: 1.3 }).addTo(map);
  for (const country of base.countries) land(country.at, CSS_OF(country.own ? "--land" : "--abroad"));
  for (const at of base.admin) L.polygon(swapped(at), { ...pane, fill: false, color: CSS_OF("--admin"), weight: 0.8, dashArray: "4 3" }).addTo(map);
  for (const at of base.disputed) L.polygon(swapped(at), { ...pane, fill: false, color: CSS_OF("--border"), weight: 1.3, dashArray: "2 4" }).addTo(map);
  for (const at of base.lakes) L.polygon(swapped(at), { ...pane, fillColor: CSS_OF("--sea"), fillOpacity: 1, color: CSS_OF("--water"), weight: 0.6 }).addTo(map);
  for (const line of base.rivers) L.polyline(line.map(([x, y]) => [y, x]), { ...pane, color: CSS_OF("--water"), weight: 1.5 }).addTo(map);
}

// The four positions a label may take beside its point, and which of them the reading direction prefers.
const PLACES = (w, h, gap, rtl) => {
  const right = [gap, -h / 2], left = [-gap - w, -h / 2], below = [-w / 2, gap], above = [-w / 2, -gap - h];
  return rtl ? [left, right, below, above] : [right, left, below, above];
};
const meets = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

// Return for each label the offset at which it meets no other and no point, in order of rank; null: it is hidden.
export function placed(labels, points, size, rtl) {
  const taken = points.map(([x, y, r]) => [x - r, y - r, x + r, y + r]);
  return labels.map((label) => {
    const own = [label.x - label.gap, label.y - label.gap, label.x + label.gap, label.y + label.gap];
    for (const [dx, dy] of PLACES(label.w, label.h, label.gap, rtl)) {
      const box = [label.x + dx, label.y + dy, label.x + dx + label.w, label.y + dy + label.h];
      const inside = box[0] >= 0 && box[1] >= 0 && box[2] <= size.x && box[3] <= size.y;
      if (inside && !taken.some((other) => meets(box, other) && !(other[0] === own[0] && other[1] === own[1]))) {
        taken.push(box);
        return [dx, dy];
      }
    }
    return null;
  });
}

const rule = document.createElement("canvas").getContext("2d");
// How wide words are in pixels.
export function widthOf(text, font) {
  rule.font = font;
  return Math.ceil(rule.measureText(text).width);
}
