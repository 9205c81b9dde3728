import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Checkbox } from "./checkbox";
import { Field } from "./field";
import { FormContext } from "./form-context";
import type { FormState } from "./form-state";
import { RadioGroup } from "./radio-group";
import { Select } from "./select";
import { Switch } from "./switch";
import { TextArea } from "./text-area";
import { TextInput } from "./text-input";

const refused: FormState = {
  status: "refused",
  message: "Nothing was saved yet.",
  fieldErrors: { name: "Give a name." },
  values: { name: "A", zone: "Europe/Lisbon", about: "typed", role: "author", copy: "on" },
  at: 1,
};

function draw(children: ReactNode, state: FormState = { status: "idle" }) {
  return renderToStaticMarkup(<FormContext value={{ state, pending: false }}>{children}</FormContext>);
}

const attribute = (html: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(html)?.[1];

test("a field wires its label, hint and error to its control", () => {
  const html = draw(
    <Field name="name" label="Name" hint="As colleagues write it.">
      <TextInput />
    </Field>,
    refused,
  );
  const input = /<input[^>]*>/.exec(html)?.[0] ?? "";
  expect(attribute(input, "name")).toBe("name");
  expect(attribute(input, "aria-invalid")).toBe("true");
  expect(attribute(html, "for")).toBe(attribute(input, "id"));
  for (const id of attribute(input, "aria-describedby")?.split(" ") ?? ["missing"])
    expect(html).toContain(`<p id="${id}"`);
  expect(html).toContain("Give a name.");
});

test("an optional field says so, any other is required", () => {
  const optional = draw(
    <Field name="note" label="Note" optional>
      <TextArea />
    </Field>,
  );
  expect(optional).toContain("(optional)");
  expect(optional).not.toContain("aria-required");
  const needed = draw(
    <Field name="note" label="Note">
      <TextArea />
    </Field>,
  );
  expect(needed).toContain('aria-required="true"');
});

test("what was typed comes back with a refusal, in every kind of field", () => {
  const html = draw(
    <>
      <TextInput name="name" defaultValue="before" />
      <TextArea name="about" defaultValue="before" />
      <Select name="zone" defaultValue="UTC">
        <option>UTC</option>
        <option>Europe/Lisbon</option>
      </Select>
      <RadioGroup
        name="role"
        label="Role"
        defaultValue="reader"
        options={[
          { value: "reader", label: "Reader" },
          { value: "author", label: "Author" },
        ]}
      />
      <Checkbox name="copy" label="Copy" />
      <Switch name="digest" label="Digest" defaultChecked />
    </>,
    refused,
  );
  expect(html).toContain('value="A"');
  expect(html).toContain(">typed</textarea>");
  expect(html).toContain('<option selected="">Europe/Lisbon</option>');
  const input = (part: string) => new RegExp(`<input[^>]*${part}[^>]*>`).exec(html)?.[0] ?? "";
  expect(input('value="author"')).toContain("checked");
  expect(input('value="reader"')).not.toContain('checked=""');
  expect(input('name="copy"')).toContain('checked=""');
  expect(input('name="digest"')).not.toContain('checked=""');
});

test("before any refusal the fields hold what the page gave them", () => {
  expect(draw(<TextInput name="name" defaultValue="before" />)).toContain('value="before"');
  expect(draw(<Checkbox name="copy" label="Copy" defaultChecked />)).toContain('checked=""');
});
