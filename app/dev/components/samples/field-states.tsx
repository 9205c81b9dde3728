"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { FormContext } from "@/components/ui/form-context";
import { FormMessage } from "@/components/ui/form-message";
import type { FormState } from "@/components/ui/form-state";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";

const refused: FormState = {
  status: "refused",
  message: "Nothing was saved yet. Please look at the marked fields.",
  fieldErrors: {
    name: "Give a name people know you by.",
    zone: "Choose your time zone, so that dates are right.",
    about: "Keep it under 200 characters.",
    colour: "Choose one.",
  },
  values: { name: "", zone: "", about: "A long text that was typed and is still here." },
  at: 1,
};

/** Fields as they look after a refusal, and switched off. */
export function FieldStates() {
  return (
    <div className="grid w-full max-w-md gap-6">
      <FormContext value={{ state: refused, pending: false }}>
        <FormMessage />
        <Field name="name" label="Name" hint="As colleagues write it.">
          <TextInput />
        </Field>
        <Field name="zone" label="Time zone">
          <Select>
            <option value="">Choose</option>
            <option>Europe/Lisbon</option>
          </Select>
        </Field>
        <Field name="about" label="About you">
          <TextArea />
        </Field>
        <RadioGroup name="colour" label="Tide" options={[{ value: "spring", label: "Spring" }]} />
      </FormContext>
      <Field name="off" label="Switched off">
        <TextInput disabled defaultValue="cannot be changed" />
      </Field>
      <Field name="fixed" label="Read only" hint="Your administrator keeps this.">
        <TextInput readOnly defaultValue="ana@example.org" />
      </Field>
      <Checkbox label="Ticked and off" disabled defaultChecked />
      <Checkbox label="Off" disabled />
      <Switch label="On and off" disabled defaultChecked />
      <Switch label="Off" />
    </div>
  );
}
