import contentDisposition from "content-disposition";
import { tameFileName } from "./tame-file-name";

/** The `Content-Disposition` of a file that is always a download, whatever its name holds. */
export const attachmentHeader = (fileName: string) => contentDisposition(tameFileName(fileName));
