"use client";

import "./style-nonce";
import clsx from "clsx";
import * as Radix from "radix-ui/alert-dialog";
import { type ReactNode, useState } from "react";
import { ActionForm } from "./action-form";
import { Button } from "./button";
import { DialogActions, dialogCard, dialogShade, dialogTitle } from "./dialog";
import type { FormAction } from "./form-state";
import { SubmitButton } from "./submit-button";

type ConfirmDialogProps = {
  trigger: ReactNode;
  /** A question that names the thing: "Deactivate Ana Castro?" */
  title: string;
  /** What will happen, what will not, and whether it can be undone; further fields may stand here too. */
  children: ReactNode;
  /** The verb of the title again, never "OK". */
  confirm: string;
  action: FormAction;
  /** What is sent along, such as the id. */
  values?: Record<string, string>;
  toast?: string;
  look?: "danger" | "primary";
};

/** Asks before something that cannot be taken back, naming what it will do. */
export function ConfirmDialog({
  trigger,
  title,
  children,
  confirm,
  action,
  values,
  toast,
  look = "danger",
}: ConfirmDialogProps) {
  const [open, setOpen] = useState(false);
  return (
    <Radix.Root open={open} onOpenChange={setOpen}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Overlay className={dialogShade} />
        <Radix.Content className={clsx(dialogCard, "sm:max-w-[30rem]")}>
          <Radix.Title className={dialogTitle}>{title}</Radix.Title>
          <ActionForm action={action} toast={toast} onDone={() => setOpen(false)} className="mt-3">
            {Object.entries(values ?? {}).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <Radix.Description asChild>
              <div className="text-muted">{children}</div>
            </Radix.Description>
            <DialogActions>
              <SubmitButton look={look}>{confirm}</SubmitButton>
              <Radix.Cancel asChild>
                <Button>Cancel</Button>
              </Radix.Cancel>
            </DialogActions>
          </ActionForm>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
