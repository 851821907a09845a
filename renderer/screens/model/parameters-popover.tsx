import { useState } from 'react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { presetOf } from '../../../core/proposal/parameters.ts'
import { Button } from '../../components/button.tsx'
import { ParametersForm, type ParametersProps } from './parameters-form.tsx'
import './parameters.css'

/** The rules behind the proposal: what they are, and which labels would change, before anything does. */
export function ParametersPopover({ settings, competencies }: ParametersProps) {
  const { t } = useTranslation('model')
  const [isOpen, setIsOpen] = useState(false)
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setIsOpen}>
      <Button icon="settings">
        {t('parameters')}
        <span className="quiet">
          {presetOf(settings.proposal) === 'default' ? '' : t('parametersChanged')}
        </span>
      </Button>
      <Popover className="popover parameters-frame" placement="bottom end">
        <Dialog className="parameters" aria-label={t('parametersTitle')}>
          <ParametersForm settings={settings} competencies={competencies} onClose={() => setIsOpen(false)} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
