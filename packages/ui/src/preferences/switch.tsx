import { h, type VNode } from 'preact'

interface SwitchProps {
  readonly id: string
  readonly isOn: boolean
  readonly labelledBy: string
  onToggle(id: string): void
}

/** On or off. A script's click switches nothing on. */
export function Switch({ id, isOn, labelledBy, onToggle }: SwitchProps): VNode {
  return (
    <button
      type="button"
      role="switch"
      class="assent-switch"
      aria-checked={isOn}
      aria-labelledby={labelledBy}
      onClick={(event) => {
        if (isOn || event.isTrusted) onToggle(id)
      }}
    >
      <span class="assent-knob" />
    </button>
  )
}
