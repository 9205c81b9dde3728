import { type RefObject, useEffect, useEffectEvent } from "react";

export type Field = RefObject<HTMLInputElement | null>;

type FieldEvents = {
  onWords: (words: string) => void;
  onEnter: () => void;
  onKey?: (event: KeyboardEvent) => void;
  onOpen?: () => void;
  onLeave?: () => void;
};

/** Listens to a field that stands on the page already, with what was typed into it before anybody listened. */
export function useField(field: Field, events: FieldEvents) {
  const tell = useEffectEvent((event: Event) => {
    if (event.type === "input") events.onWords(field.current?.value ?? "");
    if (event.type === "keydown") events.onKey?.(event as KeyboardEvent);
    if (event.type === "focus" || event.type === "click") events.onOpen?.();
    if (event.type === "blur") events.onLeave?.();
    if (event.type !== "submit") return;
    event.preventDefault();
    events.onEnter();
  });
  const begin = useEffectEvent((input: HTMLInputElement) => {
    if (input.value !== input.defaultValue) events.onWords(input.value);
  });

  useEffect(() => {
    const input = field.current;
    if (!input) return;
    const form = input.form;
    for (const type of fieldEvents) input.addEventListener(type, tell);
    form?.addEventListener("submit", tell);
    begin(input);
    return () => {
      for (const type of fieldEvents) input.removeEventListener(type, tell);
      form?.removeEventListener("submit", tell);
    };
  }, [field]);
}

const fieldEvents = ["input", "keydown", "focus", "click", "blur"];
