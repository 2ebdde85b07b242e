/**
 * Preloaded to simulate another machine: a clock some years ahead, another order of directory
 * entries, and a restrictive umask.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const ahead = ((3 * 365 * 24 + 13) * 60 + 37) * 60_000;
const Present = Date;

globalThis.Date = class extends Present {
  constructor(...given) {
    if (given.length === 0) super(Present.now() + ahead);
    else super(...given);
  }

  static now() {
    return Present.now() + ahead;
  }
};

const { readdir, readdirSync } = fs;
const { readdir: promised } = fs.promises;
fs.readdirSync = (...given) => readdirSync(...given).reverse();
fs.readdir = (...given) => {
  const done = given.pop();
  readdir(...given, (error, found) => done(error, found?.reverse()));
};
fs.promises.readdir = async (...given) => (await promised(...given)).reverse();
syncBuiltinESMExports();

try {
  process.umask(0o077);
} catch {
  // Workers inherit the umask of the process.
}
