/** There was no year 0, and databases refuse it. */
const pattern = /^(?!0000)\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** Whether this is a date as exactly as it is known ("2010", "2010-06", "2010-06-03") or nothing at all. */
export const isPartialDate = (text: string) => text === "" || (pattern.test(text) && isOnCalendar(text));

function isOnCalendar(text: string) {
  if (text.length < 10) return true;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
