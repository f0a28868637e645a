// Reads the image that goes into the flash, whichever kind of file it comes in.
import fs from 'node:fs';
import { parseElf } from './elf.mjs';
import { isUf2, parseUf2 } from './uf2.mjs';

/** Reads an ELF or a UF2 file; throws an Error that names what is wrong. A UF2 file knows nothing of sections and stack. */
export function readImage(path) {
  const bytes = fs.readFileSync(path);
  return isUf2(bytes) ? parseUf2(bytes, path) : parseElf(bytes, path);
}
