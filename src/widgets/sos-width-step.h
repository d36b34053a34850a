/* sos-width-step.h - how much room a window has, in pixels that grow with the text: all there, narrow, small, tiny. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  SOS_WIDTH_WIDE,
  SOS_WIDTH_NARROW, /* below 1100: icons in the sidebar, side columns go */
  SOS_WIDTH_SMALL,  /* below 900: what stands side by side stacks */
  SOS_WIDTH_TINY,   /* below 720, text at 200 %: lists keep only what they are for */
} SosWidthStep;

/* 1.0 at 96 dpi; 1.5 where the desk has text at 150 %. */
double sos_text_scale (GtkWidget *widget);
/* The step of a window @width pixels wide. */
SosWidthStep sos_width_step_for (GtkWidget *widget, int width);

/* Applies @step to everything below @root that carries one of these CSS classes:
 *   wide-only    hidden below 1100        roomy-only   hidden below 900
 *   narrow-only  shown below 1100 only    wrap-tiny, choice  GtkBox: goes on in a next line below 720, where lists are moved sideways
 *   stack-narrow GtkBox: vertical below 1100   stack-small  GtkBox: vertical below 900
 * Do not bind "visible" of a widget that carries one of the first three; put it in a box that does. */
void sos_width_step_apply (SosWidthStep step, GtkWidget *root);
/* What stands beside something asks for a width of its own; below it it has that of the page. Children of @box, both ways. */
void sos_width_step_let_narrow (GtkWidget *box, gboolean narrow);

G_END_DECLS
