// The value types of the wire, from and to plain texts.
export function date(text) {
  const [year, month, day] = text.split('-').map(Number);
  return { year, month, day };
}

export function money(text) {
  const [units, cents = '0'] = text.split('.');
  return { currency_code: 'EUR', units: Number(units), nanos: Number(cents.padEnd(2, '0')) * 10_000_000 };
}

export const text = value => ({ text: value });

export function shown(value) {
  if (value?.year) return [value.year, ...[value.month, value.day].map(part => String(part).padStart(2, '0'))].join('-');
  if (value?.currency_code) return `${value.currency_code} ${value.units}.${String(value.nanos / 10_000_000).padStart(2, '0')}`;
  return String(value);
}
