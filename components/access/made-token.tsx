"use client";

import { useContext } from "react";
import { Code } from "@/components/ui/code";
import { FormContext } from "@/components/ui/form-context";
import { Notice } from "@/components/ui/notice";

/** The token that the form around it has just made. */
export function MadeToken() {
  const { state } = useContext(FormContext);
  if (state.status !== "done" || !state.shown) return null;
  return (
    <div role="status">
      <Notice kind="confirmed" title="This is your new token">
        <p>Copy it now to where it is used. We keep no copy, so it is not shown again.</p>
        <p className="mt-2">
          <Code className="break-all select-all">{state.shown}</Code>
        </p>
      </Notice>
    </div>
  );
}
