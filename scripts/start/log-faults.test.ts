import { DrizzleQueryError } from "drizzle-orm/errors";
import { expect, test } from "vitest";
import { withoutParameters } from "./log-faults";

test("a failed query is logged without its parameters", () => {
  const fault = new DrizzleQueryError(
    "select 1 from people where email = $1",
    ["ana@example.org"],
    new Error("gone"),
  );
  expect(fault.stack).toContain("ana@example.org");
  expect(withoutParameters(fault.stack ?? "")).not.toContain("ana@example.org");
  expect(withoutParameters(fault.message)).toContain("select 1 from people");
});
