/** Whether something is a receipt by its schema, and no more than that. */
export default function isReceipt(value: unknown): boolean
