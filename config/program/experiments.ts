import type { ExperimentProgram } from '@domain/experiment/experiment-program'

/**
 * What reminders bring is measured by whom we invite to them: one member in ten does not see 提醒我. Whoever asks for a
 * reminder gets it. A new salt deals anew.
 */
export const experiments: ExperimentProgram = {
  invitation: {
    experimentCode: 'invitation',
    salt: 'invitation-1',
    trafficBp: 10_000,
    arms: [
      { code: 'not-invited', shareBp: 1_000 },
      { code: 'invited', shareBp: 9_000 },
    ],
  },
}
