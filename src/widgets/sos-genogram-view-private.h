/* sos-genogram-view-private.h - what the files of the family drawing share; for them and their tests alone. */
#pragma once

#include "sos-genogram-layout.h"
#include "sos-genogram-view.h"
#include "sos-lens.h"

G_BEGIN_DECLS

struct _SosGenogramView
{
  GtkWidget parent_instance;

  SosFamily *family;     /* as asked for */
  SosGenogram *genogram; /* as drawn: of that family, or of the one before while that is laid out */
  GArray *order;         /* guint: members of the genogram by generations, each from the left */
  int selected;          /* in the family */
  gboolean keep_places;
  gboolean outside;
  guint asked, drawn;    /* count what was to be laid out, to tell an old answer */
  gboolean busy;

  PangoFontDescription *font;
  SosLens lens;
  GskRenderNode *node;   /* the drawing as it was last seen; NULL: to be drawn again */
};

/* sos-genogram-view-layout.c: the family, the font or what is shown of it changed. */
void sos_genogram_view_lay_out (SosGenogramView *self);
/* The place in @to of who stands at @place in @from; -1: not there. Both may be NULL. */
int sos_genogram_view_translate (SosFamily *from, SosFamily *to, int place);
/* TRUE where the window moved for it. @member: of the genogram; below 0: nobody. */
gboolean sos_genogram_view_reveal (SosGenogramView *self, int member);
/* From a place in the family to one in the genogram, and back; -1: not there. */
int sos_genogram_view_to_drawn (SosGenogramView *self, int place);
int sos_genogram_view_from_drawn (SosGenogramView *self, int member);
/* The place in the family of the member at that pixel; -1 */
int sos_genogram_view_find_at (SosGenogramView *self, double x, double y);
/* What is seen of the drawing changed. */
void sos_genogram_view_queue (SosGenogramView *self);
/* Without scrolling there. */
void sos_genogram_view_choose (SosGenogramView *self, int place);

void sos_genogram_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);

/* Keys, in class_init; pointer and fingers, in init. */
void sos_genogram_view_add_keys (GtkWidgetClass *klass);
void sos_genogram_view_add_gestures (SosGenogramView *self);
/* The signals. */
void sos_genogram_view_emit_activated (SosGenogramView *self, int place);
void sos_genogram_view_emit_menu (SosGenogramView *self, int place, const GdkRectangle *at);

G_END_DECLS
