import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { GiveToForm } from "./give-to-form";

const drawn = (people: Parameters<typeof GiveToForm>[0]["people"]) =>
  renderToStaticMarkup(
    <GiveToForm
      given={{ field: "studyId", id: "1", word: "study" }}
      people={people}
      handOver={async () => ({ status: "idle" })}
    />,
  );

test("people of one name are told apart, and where there is nobody it says who could be", () => {
  const two = drawn([
    { id: "a", name: "Ana", apart: "ana@keel.example" },
    { id: "b", name: "Ana", apart: null },
  ]);
  expect(two).toContain(">Ana (ana@keel.example)</option>");
  expect(two).toContain(">Ana</option>");
  expect(drawn([])).not.toContain("<select");
  expect(drawn([])).toContain("that takes an author");
});
