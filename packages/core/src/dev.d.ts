/** Whether a file is made to be read: it has words for what fails. */
declare const __DEV__: boolean
