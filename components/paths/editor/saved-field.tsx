import clsx from "clsx";
import { useContext, useEffect, useState, useSyncExternalStore } from "react";
import { GrowingArea } from "@/components/insights/writing/growing-area";
import { Labelled } from "@/components/insights/writing/labelled";
import { controlLook } from "@/components/ui/control-look";
import { FieldContext } from "@/components/ui/form-context";
import type { FormAction } from "@/components/ui/form-state";
import { createSavedText, type SavedText } from "./saved-text";
import { useSaving } from "./saving";

type SavedFieldProps = {
  label: string;
  hint?: string;
  placeholder?: string;
  /** Which part of what is changed it is, and the ids that say of what. */
  name: string;
  of: Record<string, string>;
  value: string;
  action: FormAction;
  className?: string;
};

/** A labelled text that saves itself. */
export function SavedField({
  label,
  hint,
  placeholder,
  name,
  of,
  value,
  action,
  className,
}: SavedFieldProps) {
  const saving = useSaving();
  const [saved] = useState(() =>
    createSavedText(value, saving, (what, text, was) =>
      saving.run(what, action, { ...of, [name]: text, ...(was === undefined ? {} : { was }) }),
    ),
  );
  const { text, problem } = useSyncExternalStore(saved.subscribe, saved.read, saved.read);

  useEffect(() => saved.receive(value), [saved, value]);
  useEffect(() => () => void saved.close(), [saved]);

  return (
    <Labelled label={label} hint={hint} error={problem ?? undefined}>
      <Area saved={saved} text={text} placeholder={placeholder} className={className} />
    </Labelled>
  );
}

type AreaProps = { saved: SavedText; text: string; placeholder?: string; className?: string };

function Area({ saved, text, placeholder, className }: AreaProps) {
  const field = useContext(FieldContext);
  return (
    <GrowingArea
      id={field?.id}
      aria-describedby={field?.describedBy}
      aria-invalid={field?.invalid || undefined}
      value={text}
      placeholder={placeholder}
      onText={(words) => saved.type(words.replaceAll("\n", " "))}
      onBlur={() => void saved.flush()}
      className={clsx(controlLook, "block min-h-11 py-2 read-only:bg-wash", className)}
    />
  );
}
