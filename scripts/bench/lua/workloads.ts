import { EVENT, LONG_EVENT, LOOP, SLACK } from './event';
import { FIB, NUMBERS, SMALL, STEPS, TEXTS } from './lambdas';
import { lambdaChunk, marshalChunk, programChunk, templateChunk } from './luajit-side';
import {
  makeLambdaOnce,
  makeMarshalOnce,
  makeProgramOnce,
  makeTemplateOnce,
  type Once,
} from './own-side';

export type Workload = {
  name: string;
  /** The target speed relative to LuaJIT with its compiler on. */
  target?: number;
  own: Once;
  /** The same for LuaJIT: a chunk that returns a function of the number of repetitions. */
  luajit: string;
};

export const WORKLOADS: readonly Workload[] = [
  {
    name: 'Slack template',
    target: 1,
    own: makeTemplateOnce(SLACK, EVENT),
    luajit: templateChunk(SLACK, EVENT),
  },
  {
    name: '100-item loop template',
    target: 0.8,
    own: makeTemplateOnce(LOOP, LONG_EVENT),
    luajit: templateChunk(LOOP, LONG_EVENT),
  },
  {
    name: 'Slack template, event at hand',
    own: makeTemplateOnce(SLACK, EVENT, true),
    luajit: templateChunk(SLACK, EVENT, true),
  },
  {
    name: '100-item loop, event at hand',
    own: makeTemplateOnce(LOOP, LONG_EVENT, true),
    luajit: templateChunk(LOOP, LONG_EVENT, true),
  },
  {
    name: 'small lambda',
    target: 1.4,
    own: makeLambdaOnce(SMALL, EVENT, true),
    luajit: lambdaChunk(SMALL, EVENT, true),
  },
  {
    name: 'small lambda, kept',
    own: makeLambdaOnce(SMALL, EVENT, false),
    luajit: lambdaChunk(SMALL, EVENT, false),
  },
  {
    name: '20-step lambda',
    target: 0.5,
    own: makeLambdaOnce(STEPS, EVENT, true),
    luajit: lambdaChunk(STEPS, EVENT, true),
  },
  { name: 'fib(20)', own: makeProgramOnce(FIB), luajit: programChunk(FIB) },
  { name: 'numeric loop', own: makeProgramOnce(NUMBERS), luajit: programChunk(NUMBERS) },
  { name: 'string work', own: makeProgramOnce(TEXTS), luajit: programChunk(TEXTS) },
  { name: 'marshal', own: makeMarshalOnce(EVENT), luajit: marshalChunk(EVENT) },
];
