// The live count in the game form: the number of people, the price per person, and whether the
// number is as expected. Amounts are integers in the currency's smallest unit, so the displayed
// shares add up to the cost.
import { addRow } from "./addrow.js";

const form = document.querySelector("form[data-headcount]");

// The same values as on the server.
const MOST_GUESTS = 50;
const MOST_PERCENT = 300;

function digitsOf(currency) {
  try {
    return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits;
  } catch {
    return 2;
  }
}

// Parses "61", "61.00" or "61,00" as 6100n. Returns null for an invalid amount and for an ambiguous
// one: the server asks about "1,234" when the form is sent. The server has the authoritative rule;
// this follows it for common input, and shows nothing otherwise.
export function parse(text, digits) {
  const plain = text
    .trim()
    .replace(/^[^\d.,\-−]+/, "")
    .replace(/[^\d.,]+$/, "")
    .replace(/(\d)[\s'’](?=\d{3}(?!\d))/g, "$1");
  const at = Math.max(plain.lastIndexOf("."), plain.lastIndexOf(","));
  const marks = plain.match(/[.,]/g) ?? [];
  const again = marks.filter((mark) => mark === plain[at]).length > 1;
  const either = marks.length === 1 && /^[1-9]\d{0,2}[.,]\d{3}$/.test(plain);
  if (either && digits !== 0 && digits !== 3) return null;
  const decimal = at >= 0 && !again && !(either && digits === 0);
  const whole = decimal ? plain.slice(0, at) : plain;
  const part = decimal ? plain.slice(at + 1) : "";
  const grouped = /^(\d{0,12}|\d{1,3}(,\d{3})+|\d{1,3}(\.\d{3})+|\d{1,2}(,\d{2})+,\d{3})$/;
  if (!grouped.test(whole) || !/^\d*$/.test(part) || whole + part === "" || part.length > digits) return null;
  return BigInt(whole.replace(/[.,]/g, "") + part.padEnd(digits, "0") || "0");
}

// An amount in the format of the page's language; `marks` is the dataset of the form.
export function write(minor, digits, marks) {
  const text = minor.toString().padStart(digits + 1, "0");
  const end = text.length - digits;
  let whole = text.slice(0, end);
  if (whole.length >= Number(marks.groupedFrom)) whole = whole.replace(/\B(?=(\d{3})+$)/g, marks.group);
  return marks.before + whole + (digits === 0 ? "" : marks.decimal + text.slice(end)) + marks.after;
}

// Replaces placeholders such as %amount% in a sentence of the page.
export function fill(sentence, values) {
  return sentence.replace(/%(\w+)%/g, (mark, name) => values[name] ?? mark);
}

// Splits a cost evenly: `more` of the shares are one unit higher than `low`.
export function split(cost, heads) {
  const n = BigInt(heads);
  return { low: cost / n, more: Number(cost % n) };
}

export function sentence(cost, heads, show, { each, eachOdd }) {
  const { low, more } = split(cost, heads);
  if (more === 0) return fill(each, { amount: show(low) });
  const less = heads - more;
  // State the number of the rarer share.
  const [usual, odd, number] = less < more ? [low + 1n, low, less] : [low, low + 1n, more];
  return fill(eachOdd, { amount: show(usual), number, other: show(odd) });
}

// A full share if players pay different amounts, split as on the server: fixed amounts first, then
// the rest by weight. Empty if no valid split exists.
export function fullShare(cost, rows, show) {
  let rest = cost;
  let weights = 0n;
  for (const { weight, guests, fixed } of rows) {
    if (fixed !== null) rest -= fixed;
    else weights += weight + 100n * guests;
  }
  if (weights === 0n || rest < 0n) return "";
  const part = (weight) => (rest * weight) / weights;
  let odd = rest;
  for (const { weight, guests, fixed } of rows) if (fixed === null) odd -= part(weight) + part(100n) * guests;
  return odd === 0n ? show(part(100n)) : `${show(part(100n))}–${show(part(100n) + 1n)}`;
}

function whole(text) {
  const trimmed = text.trim();
  if (trimmed === "") return 0;
  return /^\d{1,4}$/.test(trimmed) ? Number(trimmed) : null;
}

// Changes the number of guests by one, between zero and the maximum.
function step(field, by) {
  field.value = String(Math.min(Math.max((whole(field.value) ?? 0) + by, 0), MOST_GUESTS));
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

// What a row's player pays; null for input that the server would reject.
function pays(row, digits) {
  const value = row.querySelector("[data-head-pays-value]").value;
  const weights = { full: 100n, half: 50n, free: 0n };
  switch (row.querySelector("[data-head-pays]").value) {
    case "percent": {
      const percent = whole(value.replace(/\s*%\s*$/, ""));
      return value.trim() === "" || percent === null || percent > MOST_PERCENT ? null : { weight: BigInt(percent), fixed: null };
    }
    case "fixed": {
      const amount = parse(value, digits);
      return amount === null || /^\s*[-−]/.test(value) ? null : { weight: 0n, fixed: amount };
    }
    default:
      return { weight: weights[row.querySelector("[data-head-pays]").value], fixed: null };
  }
}

function start(form) {
  const digits = digitsOf(form.dataset.currency);
  const show = (minor) => write(minor, digits, form.dataset);
  const plural = new Intl.PluralRules(document.documentElement.lang);
  const output = form.querySelector("[data-count]");
  const headsOut = form.querySelector("[data-count-heads]");
  const wordOut = form.querySelector("[data-count-word]");
  const eachOut = form.querySelector("[data-count-each]");
  const checkOut = form.querySelector("[data-count-check]");
  const cost = form.querySelector("#f-cost");
  const expected = form.querySelector("#f-expected");
  const uneven = form.querySelector("[data-uneven]");

  const count = () => {
    let heads = 0;
    let unclear = false;
    const rows = [];
    for (const row of form.querySelectorAll("[data-head]")) {
      const tick = row.querySelector("[data-head-tick]");
      const name = row.querySelector("[data-head-name]");
      if (!(tick ? tick.checked : name.value.trim() !== "")) continue;
      const guests = whole(row.querySelector("[data-head-guests]").value);
      if (guests === null) unclear = true;
      heads += 1 + (guests ?? 0);
      const paid = uneven.checked ? pays(row, digits) : { weight: 100n, fixed: null };
      rows.push(paid && { ...paid, guests: BigInt(guests ?? 0) });
    }
    const even = rows.every((row) => row !== null && row.weight === 100n && row.fixed === null);
    headsOut.textContent = String(heads);
    wordOut.textContent = wordOut.dataset[plural.select(heads)];

    const amount = parse(cost.value, digits);
    if (unclear) eachOut.textContent = output.dataset.unclear;
    else if (amount === null || heads === 0) eachOut.textContent = "";
    else if (even) eachOut.textContent = sentence(amount, heads, show, output.dataset);
    else {
      const share = rows.includes(null) ? "" : fullShare(amount, rows, show);
      eachOut.textContent = share && `${output.dataset.fullShare} ${share}`;
    }

    const wanted = whole(expected.value);
    delete checkOut.dataset.state;
    if (expected.value.trim() === "" || wanted === null) checkOut.textContent = "";
    else if (wanted === heads) {
      checkOut.textContent = output.dataset.expected;
      checkOut.dataset.state = "match";
    } else {
      const off = heads > wanted ? output.dataset.tooMany : output.dataset.tooFew;
      checkOut.textContent = fill(off, { number: Math.abs(wanted - heads), expected: wanted });
      checkOut.dataset.state = "off";
    }
  };

  // Entering guests next to a name selects the player.
  form.addEventListener("input", (event) => {
    if (event.target.matches("[data-head-guests]")) {
      const tick = event.target.closest("[data-head]").querySelector("[data-head-tick]");
      if (tick && whole(event.target.value) > 0) tick.checked = true;
    }
    count();
  });
  // Select a prefilled cost, so that typing replaces it.
  for (const field of [cost, expected]) field.addEventListener("focus", () => field.select());
  // Enter moves the focus instead of submitting the form too early: from the head of the form to
  // the line-up, from a new name to the next one, and from other fields to the button.
  form.addEventListener("keydown", (event) => {
    const field = event.target;
    if (!field.matches("input")) return;
    if (field.matches("[data-head-guests]") && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      step(field, event.key === "ArrowUp" ? 1 : -1);
    }
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    if (field.closest(".game-head")) form.querySelector("[data-head-tick], [data-head-name]")?.focus();
    else if (field.matches("[data-head-name]") && field.value.trim() !== "") addRow();
    else form.querySelector(".count-bar button").focus();
  });
  form.addEventListener("click", (event) => {
    const button = event.target.closest("[data-step]");
    if (button) step(button.parentElement.querySelector("input"), Number(button.dataset.step));
  });
  for (const button of form.querySelectorAll("[data-step]")) button.hidden = false;
  const clear = form.querySelector("[data-line-up-clear]");
  if (clear) {
    clear.hidden = false;
    clear.addEventListener("click", () => {
      for (const tick of form.querySelectorAll("[data-head-tick]:checked")) tick.checked = false;
      form.dispatchEvent(new Event("input", { bubbles: true }));
    });
  }
  form.addEventListener("change", count);
  addEventListener("pageshow", count);
  output.hidden = false;
  count();
}

if (form) start(form);
