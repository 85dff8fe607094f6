import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/*
 * To be loaded before a program (`node --import`): every list of a folder comes in another order than the file system's,
 * as it does on another disk. What depends on that order shows.
 */

const shuffled = <T>(list: T[]): T[] =>
  list
    .map((item, i) => ({ item, place: (i * 7919 + list.length * 104_729) % 1009 }))
    .sort((a, b) => b.place - a.place)
    .map(({ item }) => item);

const { readdir, readdirSync } = fs;
const { readdir: readdirLater } = fs.promises;
type Any = (...args: never[]) => unknown;
const call = (method: unknown, args: unknown[]): unknown => (method as Any).apply(fs, args as never[]);

Object.assign(fs, {
  readdirSync: (...args: unknown[]) => shuffled(call(readdirSync, args) as unknown[]),
  readdir: (...args: unknown[]) => {
    const done = args.pop() as (problem: unknown, list?: unknown[]) => void;
    return call(readdir, [...args, (problem: unknown, list?: unknown[]) => done(problem, list && shuffled(list))]);
  },
});
Object.assign(fs.promises, {
  readdir: async (...args: unknown[]) => shuffled((await call(readdirLater, args)) as unknown[]),
});
syncBuiltinESMExports();
