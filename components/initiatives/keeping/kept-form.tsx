"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-state";
import { ShownValues } from "./shown-values";

type KeptFormProps<Values> = {
  action: FormAction;
  toast: string;
  /** What the fields show, as it is kept now. */
  values: Values;
  /** What says of it what it was made from: the hidden values of the form. */
  shown: Record<string, string>;
  /** Names what is kept now. */
  current: string;
  className?: string;
  children: (values: Values) => ReactNode;
};

/**
 * A form around what is kept already. Its fields stay as somebody found and changed them, whatever else is saved on the
 * page or by others, until the form itself is saved: then it shows what is kept, also what others wrote meanwhile.
 */
export function KeptForm<Values>({ action, values, shown, children, ...props }: KeptFormProps<Values>) {
  const [made, setMade] = useState({ values, shown, turn: 0 });
  const around = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (made.turn > 0) around.current?.querySelector<HTMLElement>("[type=submit]")?.focus();
  }, [made.turn]);

  return (
    <div ref={around}>
      <ActionForm
        key={made.turn}
        action={action}
        toast={props.toast}
        className={props.className}
        onDone={() => setMade(({ turn }) => ({ values, shown, turn: turn + 1 }))}
      >
        <ShownValues values={made.shown} current={props.current} />
        {children(made.values)}
      </ActionForm>
    </div>
  );
}
