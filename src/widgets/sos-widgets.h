/* sos-widgets.h - every building block for pages, in one include. They know the model and no store. */
#pragma once

#include "sos-actions.h"
#include "sos-beside-box.h"
#include "sos-chip.h"
#include "sos-clipboard.h"
#include "sos-compat.h"
#include "sos-day-slider.h"
#include "sos-empty-state.h"
#include "sos-facts.h"
#include "sos-filter-button.h"
#include "sos-focus.h"
#include "sos-fold-box.h"
#include "sos-form-binder.h"
#include "sos-genogram-view.h"
#include "sos-page-preview.h"
#include "sos-label-wrap.h"
#include "sos-least-height.h"
#include "sos-map-swatch.h"
#include "sos-map-view.h"
#include "sos-most-height.h"
#include "sos-roving-grid.h"
#include "sos-section.h"
#include "sos-sort-choice.h"
#include "sos-spoken-name.h"
#include "sos-stack-speech.h"
#include "sos-stage-line.h"
#include "sos-template.h"
#include "sos-toast.h"
#include "sos-tone.h"
#include "sos-tooltip.h"
#include "sos-type-ahead.h"
#include "sos-weeks-chart.h"
#include "sos-width-step.h"
#include "sos-wrap-layout.h"

G_BEGIN_DECLS

/* Registers the .ui files and icons, makes every widget known to .ui files, puts the style sheet on the default display.
 * After gtk_init() or adw_init(); a second call does nothing. */
void sos_widgets_init (void);

G_END_DECLS
