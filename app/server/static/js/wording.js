// Messages of the page in which a script puts values.

const rules = new Intl.PluralRules(document.documentElement.lang);

// "%each% each" with { each: "£5.00" } is "£5.00 each".
export function fill(text, values) {
  return text.replace(/%(\w+)%/g, (place, name) => values[name] ?? place);
}

// The form of a message for a number. The server made it for some numbers; the one of the same
// plural category is the form.
export function formOf(forms, number) {
  const category = rules.select(number);
  const [, text] = JSON.parse(forms).find(([sample]) => rules.select(sample) === category);
  return text;
}
