"use client";

import { useContext, useEffect, useRef } from "react";
import { FormContext } from "@/components/ui/form-context";
import { TextArea } from "@/components/ui/text-area";

/** The box for the list. When some people were invited and others not, only the others stay in it. */
export function PastedList() {
  const around = useRef<HTMLDivElement>(null);
  const { state } = useContext(FormContext);
  const left = state.status === "refused" ? state.values.list : undefined;
  useEffect(() => {
    const box = around.current?.querySelector("textarea");
    if (box && left !== undefined) box.value = left;
  }, [left]);
  return (
    <div ref={around}>
      <TextArea rows={5} spellCheck={false} autoCapitalize="off" className="font-code" />
    </div>
  );
}
