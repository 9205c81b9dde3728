import { problemResponse } from "@/app/_request/problem";

const nothingHere = () =>
  problemResponse({ status: 404, detail: "There is nothing at this address of the API." });

export {
  nothingHere as DELETE,
  nothingHere as GET,
  nothingHere as PATCH,
  nothingHere as POST,
  nothingHere as PUT,
};
