/**
 * Loaded before a program, makes it run as on another machine: the clock half a day and some years
 * ahead, folders listed in another order, files made for their owner alone.
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
  // A worker has the mask of its process.
}
