import type { Grade } from "@/domain/memory/contact-input";
import type { Deed, Snooze } from "@/domain/reminders/card-input";

/** What a pressed button of a question's form does; null where a day is wanted and none was given. */
export function deedOf(form: HTMLFormElement, button: HTMLElement | null): Deed | null {
  const data = new FormData(form);
  const read = (name: string) => String(data.get(name) ?? "");
  const cardId = button?.dataset.id ?? read("cardId");
  const [does, how = ""] = (button?.getAttribute("value") ?? "open").split(":");
  const given = data.has("given") ? { given: read("given") } : {};
  if (does === "undo") return { does, cardId };
  if (does === "answer") return { does, cardId, grade: how as Grade, ...given };
  if (does !== "snooze") return { does: "open", cardId, ...given };
  const on = read("on");
  return how === "day" && on === ""
    ? null
    : { does, cardId, until: how as Snooze, on: how === "day" ? on : "" };
}
