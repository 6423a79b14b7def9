import type { Regime, Sources } from './regime.ts'
import { sources as caSources, usCa } from './us-ca.ts'

/** The other states of the US that let people opt out: as California. */
export const usOptout: Regime = { ...usCa, id: 'us-optout' }

export const sources: Sources = {
  ...caSources,
  modes:
    'privacy acts of 18 states: sale, targeted advertising and profiling run until an opt-out. Sensitive data is a purpose that is separate, and so opt-in',
  lasts: 'no clause: our choice, as in California',
  longest: 'no clause: our choice, as in California',
  pause: 'no clause: our choice, as in California',
  gpc: 'binding in Colorado, Connecticut, Delaware, Maryland, Minnesota, Montana, Nebraska, New Hampshire, New Jersey, Oregon and Texas (most of the dates [K]). Indiana, Iowa, Kentucky, Rhode Island, Tennessee, Utah and Virginia are silent: there it is our choice',
  advised: 'privacy acts of the states, in general terms: as in California',
  firstLayer: 'no clause: our choice, as in California',
  secondLayer: 'no clause: our choice, as in California',
  longestRetention: 'left out: no clause known',
}
