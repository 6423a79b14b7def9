import { h, type VNode } from 'preact'

interface SwitchProps {
  /** Whose name labels it. */
  readonly id: string
  readonly isOn: boolean
  readonly isLocked: boolean
  onToggle(id: string): void
}

/** On or off. A script's click switches nothing on. */
export function Switch({ id, isOn, isLocked, onToggle }: SwitchProps): VNode {
  return (
    <button
      type="button"
      role="switch"
      class="assent-switch"
      aria-checked={isOn}
      disabled={isLocked}
      aria-labelledby={`assent-name-${id}`}
      onClick={(event) => {
        if (isOn || event.isTrusted) onToggle(id)
      }}
    >
      <span class="assent-knob" />
    </button>
  )
}
