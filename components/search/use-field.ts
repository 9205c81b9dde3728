import { useEffect, useEffectEvent } from "react";

type FieldEvents = {
  onWords: (words: string) => void;
  onEnter: () => void;
  onKey?: (event: KeyboardEvent) => void;
  onOpen?: () => void;
  onLeave?: () => void;
};

/** Listens to a field that stands on the page already, with what was typed into it before anybody listened. */
export function useField(field: HTMLInputElement, events: FieldEvents) {
  const tell = useEffectEvent((event: Event) => {
    if (event.type === "input") events.onWords(field.value);
    if (event.type === "keydown") events.onKey?.(event as KeyboardEvent);
    if (event.type === "focus" || event.type === "click") events.onOpen?.();
    if (event.type === "blur") events.onLeave?.();
    if (event.type !== "submit") return;
    event.preventDefault();
    events.onEnter();
  });
  const begin = useEffectEvent(() => {
    if (field.value !== field.defaultValue) events.onWords(field.value);
  });

  useEffect(() => {
    const { form } = field;
    for (const type of fieldEvents) field.addEventListener(type, tell);
    form?.addEventListener("submit", tell);
    begin();
    return () => {
      for (const type of fieldEvents) field.removeEventListener(type, tell);
      form?.removeEventListener("submit", tell);
    };
  }, [field]);
}

const fieldEvents = ["input", "keydown", "focus", "click", "blur"];
