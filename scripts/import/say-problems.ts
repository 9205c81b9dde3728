import type { Problem } from "@/domain/transfer/transfer-query";

const signs = { error: "error  ", warning: "warning", note: "note   " };

/** One line for each problem: file and line, what is wrong, what to do. */
export function lineOf({ severity, file, line, column, says, todo }: Problem) {
  const place = line ? `${file}:${line}` : file;
  return [signs[severity], `${tidy(place)}${column ? ` (${tidy(column)})` : ""}`, tidy(says), tidy(todo)]
    .filter(Boolean)
    .join("  ");
}

/** Foreign names may hold signs that steer a terminal. */
const tidy = (text: string) => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ").trim();
