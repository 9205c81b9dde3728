import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Time } from "./time";

const now = new Date("2026-06-10T09:00:00Z");

function words(at: string, { timeZone = "UTC", locale = "en-GB", absolute = false } = {}) {
  const html = renderToStaticMarkup(
    <Time at={new Date(at)} now={now} timeZone={timeZone} locale={locale} absolute={absolute} />,
  );
  return html.replace(/<[^>]+>/g, "");
}

test.each([
  ["2026-06-10T08:59:40Z", "now"],
  ["2026-06-10T08:55:00Z", "5 minutes ago"],
  ["2026-06-10T05:30:00Z", "3 hours ago"],
  ["2026-06-10T11:00:00Z", "in 2 hours"],
  ["2026-06-09T23:59:00Z", "yesterday"],
  ["2026-06-04T00:10:00Z", "6 days ago"],
  ["2026-06-16T20:00:00Z", "in 6 days"],
  ["2026-06-03T23:00:00Z", "3 June 2026"],
  ["2026-06-17T00:00:00Z", "17 June 2026"],
])("%s is %s", (at, expected) => {
  expect(words(at)).toBe(expected);
});

test("days are counted where the reader is", () => {
  expect(words("2026-06-09T21:00:00Z", { timeZone: "Asia/Tokyo" })).toBe("12 hours ago");
  expect(words("2026-06-09T21:00:00Z", { timeZone: "Europe/Lisbon" })).toBe("yesterday");
});

test("it speaks the reader's language", () => {
  expect(words("2026-06-03T12:00:00Z", { locale: "de-DE" })).toBe("3. Juni 2026");
  expect(words("2026-06-09T12:00:00Z", { locale: "de-DE" })).toBe("gestern");
});

test("an absolute one is always the date", () => {
  expect(words("2026-06-09T12:00:00Z", { absolute: true })).toBe("9 June 2026");
});

test("the machine reads the instant, and the full time is on hover", () => {
  const html = renderToStaticMarkup(
    <Time at={new Date("2026-06-03T12:00:00Z")} now={now} timeZone="Europe/Lisbon" locale="en-GB" />,
  );
  expect(html).toContain('dateTime="2026-06-03T12:00:00.000Z"');
  expect(html).toMatch(/title="Wednesday,? 3 June 2026 at 13:00 [A-Z+0-9]+"/);
});
