"use client";

import { useFormStatus } from "react-dom";
import { Button, type ButtonProps } from "./button";

/** Sends the form it stands in, and is busy until the answer is there. */
export function SubmitButton({ look = "primary", children, ...rest }: Omit<ButtonProps, "type" | "busy">) {
  const { pending } = useFormStatus();
  return (
    <Button {...rest} type="submit" look={look} busy={pending}>
      {children}
    </Button>
  );
}
