<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis labelsEnabled="1" version="3.22.16-Białowieża" styleCategories="Symbology|Labeling">
 <renderer-v2 attr="category" forceraster="0" referencescale="-1" type="categorizedSymbol" symbollevels="0" enableorderby="0">
  <categories>
   <category label="Särskilt utsatt område" symbol="0" render="true" value="Särskilt utsatt område"/>
   <category label="Riskområde" symbol="1" render="true" value="Riskområde"/>
   <category label="Utsatt område" symbol="2" render="true" value="Utsatt område"/>
   <category label="" symbol="3" render="true" value=""/>
  </categories>
  <symbols>
   <symbol clip_to_extent="1" force_rhr="0" alpha="1" type="fill" name="0">
    <layer locked="0" enabled="1" pass="0" class="SimpleLine">
     <Option type="Map">
      <Option type="QString" name="capstyle" value="round"/>
      <Option type="QString" name="joinstyle" value="round"/>
      <Option type="QString" name="line_color" value="255,212,0,0"/>
      <Option type="QString" name="line_style" value="solid"/>
      <Option type="QString" name="line_width" value="2"/>
      <Option type="QString" name="line_width_unit" value="MM"/>
     </Option>
    </layer>
    <layer locked="0" enabled="1" pass="0" class="SimpleFill" userFlags="DisableSelectionRecoloring">
     <Option type="Map">
      <Option type="QString" name="color" value="122,17,69,115"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="35,35,35,255"/>
      <Option type="QString" name="outline_style" value="no"/>
      <Option type="QString" name="outline_width" value="0.26"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="style" value="solid"/>
     </Option>
    </layer>
    <layer locked="0" enabled="1" pass="0" class="LinePatternFill" userFlags="DisableSelectionRecoloring">
     <Option type="Map">
      <Option type="QString" name="angle" value="45"/>
      <Option type="QString" name="color" value="0,0,0,255"/>
      <Option type="QString" name="distance" value="2.6"/>
      <Option type="QString" name="distance_unit" value="MM"/>
      <Option type="QString" name="line_width" value="0"/>
      <Option type="QString" name="line_width_unit" value="MM"/>
      <Option type="QString" name="offset" value="0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
     </Option>
     <symbol clip_to_extent="1" force_rhr="0" alpha="1" type="line" name="@0@1">
      <layer locked="0" enabled="1" pass="0" class="SimpleLine" userFlags="DisableSelectionRecoloring">
       <Option type="Map">
        <Option type="QString" name="align_dash_pattern" value="0"/>
        <Option type="QString" name="capstyle" value="square"/>
        <Option type="QString" name="customdash" value="5;2"/>
        <Option type="QString" name="customdash_unit" value="MM"/>
        <Option type="QString" name="dash_pattern_offset" value="0"/>
        <Option type="QString" name="dash_pattern_offset_unit" value="MM"/>
        <Option type="QString" name="draw_inside_polygon" value="0"/>
        <Option type="QString" name="joinstyle" value="bevel"/>
        <Option type="QString" name="line_color" value="74,5,39,150"/>
        <Option type="QString" name="line_style" value="solid"/>
        <Option type="QString" name="line_width" value="0.18"/>
        <Option type="QString" name="line_width_unit" value="MM"/>
        <Option type="QString" name="offset" value="0"/>
        <Option type="QString" name="offset_unit" value="MM"/>
        <Option type="QString" name="ring_filter" value="0"/>
        <Option type="QString" name="trim_distance_end" value="0"/>
        <Option type="QString" name="trim_distance_end_unit" value="MM"/>
        <Option type="QString" name="trim_distance_start" value="0"/>
        <Option type="QString" name="trim_distance_start_unit" value="MM"/>
        <Option type="QString" name="tweak_dash_pattern_on_corners" value="0"/>
        <Option type="QString" name="use_custom_dash" value="0"/>
       </Option>
      </layer>
     </symbol>
    </layer>
    <layer locked="0" enabled="1" pass="0" class="LinePatternFill" userFlags="DisableSelectionRecoloring">
     <Option type="Map">
      <Option type="QString" name="angle" value="135"/>
      <Option type="QString" name="color" value="0,0,0,255"/>
      <Option type="QString" name="distance" value="2.6"/>
      <Option type="QString" name="distance_unit" value="MM"/>
      <Option type="QString" name="line_width" value="0"/>
      <Option type="QString" name="line_width_unit" value="MM"/>
      <Option type="QString" name="offset" value="0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
     </Option>
     <symbol clip_to_extent="1" force_rhr="0" alpha="1" type="line" name="@0@2">
      <layer locked="0" enabled="1" pass="0" class="SimpleLine" userFlags="DisableSelectionRecoloring">
       <Option type="Map">
        <Option type="QString" name="align_dash_pattern" value="0"/>
        <Option type="QString" name="capstyle" value="square"/>
        <Option type="QString" name="customdash" value="5;2"/>
        <Option type="QString" name="customdash_unit" value="MM"/>
        <Option type="QString" name="dash_pattern_offset" value="0"/>
        <Option type="QString" name="dash_pattern_offset_unit" value="MM"/>
        <Option type="QString" name="draw_inside_polygon" value="0"/>
        <Option type="QString" name="joinstyle" value="bevel"/>
        <Option type="QString" name="line_color" value="74,5,39,150"/>
        <Option type="QString" name="line_style" value="solid"/>
        <Option type="QString" name="line_width" value="0.18"/>
        <Option type="QString" name="line_width_unit" value="MM"/>
        <Option type="QString" name="offset" value="0"/>
        <Option type="QString" name="offset_unit" value="MM"/>
        <Option type="QString" name="ring_filter" value="0"/>
        <Option type="QString" name="trim_distance_end" value="0"/>
        <Option type="QString" name="trim_distance_end_unit" value="MM"/>
        <Option type="QString" name="trim_distance_start" value="0"/>
        <Option type="QString" name="trim_distance_start_unit" value="MM"/>
        <Option type="QString" name="tweak_dash_pattern_on_corners" value="0"/>
        <Option type="QString" name="use_custom_dash" value="0"/>
       </Option>
      </layer>
     </symbol>
    </layer>
    <layer locked="0" enabled="1" pass="0" class="SimpleLine" userFlags="DisableSelectionRecoloring">
     <Option type="Map">
      <Option type="QString" name="align_dash_pattern" value="0"/>
      <Option type="QString" name="capstyle" value="square"/>
      <Option type="QString" name="customdash" value="5;2"/>
      <Option type="QString" name="customdash_unit" value="MM"/>
      <Option type="QString" name="dash_pattern_offset" value="0"/>
      <Option type="QString" name="dash_pattern_offset_unit" value="MM"/>
      <Option type="QString" name="draw_inside_polygon" value="0"/>
      <Option type="QString" name="joinstyle" value="round"/>
      <Option type="QString" name="line_color" value="255,255,255,190"/>
      <Option type="QString" name="line_style" value="solid"/>
      <Option type="QString" name="line_width" value="1.4"/>
      <Option type="QString" name="line_width_unit" value="MM"/>
      <Option type="QString" name="offset" value="0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="ring_filter" value="0"/>
      <Option type="QString" name="trim_distance_end" value="0"/>
      <Option type="QString" name="trim_distance_end_unit" value="MM"/>
      <Option type="QString" name="trim_distance_start" value="0"/>
      <Option type="QString" name="trim_distance_start_unit" value="MM"/>
      <Option type="QString" name="tweak_dash_pattern_on_corners" value="0"/>
      <Option type="QString" name="use_custom_dash" value="0"/>
     </Option>
    </layer>
    <layer locked="0" enabled="1" pass="0" class="SimpleLine" userFlags="DisableSelectionRecoloring">
     <Option type="Map">
      <Option type="QString" name="align_dash_pattern" value="0"/>
      <Option type="QString" name="capstyle" value="square"/>
      <Option type="QString" name="customdash" value="5;2"/>
      <Option type="QString" name="customdash_unit" value="MM"/>
      <Option type="QString" name="dash_pattern_offset" value="0"/>
      <Option type="QString" name="dash_pattern_offset_unit" value="MM"/>
      <Option type="QString" name="draw_inside_polygon" value="0"/>
      <Option type="QString" name="joinstyle" value="round"/>
      <Option type="QString" name="line_color" value="74,5,39,255"/>
      <Option type="QString" name="line_style" value="solid"/>
      <Option type="QString" name="line_width" value="0.7"/>
      <Option type="QString" name="line_width_unit" value="MM"/>
      <Option type="QString" name="offset" value="0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="ring_filter" value="0"/>
      <Option type="QString" name="trim_distance_end" value="0"/>
      <Option type="QString" name="trim_distance_end_unit" value="MM"/>
      <Option type="QString" name="trim_distance_start" value="0"/>
      <Option type="QString" name="trim_distance_start_unit" value="MM"/>
      <Option type="QString" name="tweak_dash_pattern_on_corners" value="0"/>
      <Option type="QString" name="use_custom_dash" value="0"/>
     </Option>
    </layer>
   </symbol>
   <symbol clip_to_extent="1" force_rhr="0" alpha="1" type="fill" name="1">
    <layer locked="0" enabled="1" pass="0" class="SimpleLine">
     <Option type="Map">
      <Option type="QString" name="capstyle" value="round"/>
      <Option type="QString" name="joinstyle" value="round"/>
      <Option type="QString" name="line_color" value="255,212,0,0"/>
      <Option type="QString" name="line_style" value="solid"/>
      <Option type="QString" name="line_width" value="2"/>
      <Option type="QString" name="line_width_unit" value="MM"/>
     </Option>
    </layer>
    <layer locked="0" enabled="1" pass="0" class="SimpleFill" userFlags="DisableSelectionRecoloring">
     <Option type="Map">
      <Option type="QString" name="color" value="47,136,176,115"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="35,35,35,255"/>
      <Option type="QString" name="outline_style" value="no"/>
      <Option type="QString" name="outline_width" value="0.26"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="style" value="solid"/>
     </Option>
    </layer>
    <layer locked="0" enabled="1" pass="0" class="LinePatternFill" userFlags="DisableSelectionRecoloring">
     <Option type="Map">
      <Option type="QString" name="angle" value="90"/>
      <Option type="QString" name="color" value="0,0,0,255"/>
      <Option type="QString" name="distance" value="2.6"/>
      <Option type="QString" name="distance_unit" value="MM"/>
      <Option type="QString" name="line_width" value="0"/>
      <Option type="QString" name="line_width_unit" value="MM"/>
      <Option type="QString" name="offset" value="0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
     </Option>
     <symbol clip_to_extent="1" force_rhr="0" alpha="1" type="line" name="@1@1">
      <layer locked="0" enabled="1" pass="0" class="SimpleLine" userFlags="DisableSelectionRecoloring">
       <Option type="Map">
        <Option type="QString" name="align_dash_pattern" value="0"/>
        <Option type="QString" name="capstyle" value="square"/>
        <Option type="QString" name="customdash" value="5;2"/>
        <Option type="QString" name="customdash_unit" value="MM"/>
        <Option type="QString" name="dash_pattern_offset" value="0"/>
        <Option type="QString" name="dash_pattern_offset_unit" value="MM"/>
        <Option type="QString" name="draw_inside_polygon" value="0"/>
        <Option type="QString" name="joinstyle" value="bevel"/>
        <Option type="QString" name="line_color" value="11,79,108,150"/>
        <Option type="QString" name="line_style" value="solid"/>
        <Option type="QString" name="line_width" value="0.18"/>
        <Option type="QString" name="line_width_unit" value="MM"/>
        <Option type="QString" name="offset" value="0"/>
        <Option type="QString" name="offset_unit" value="MM"/>
        <Option type="QString" name="ring_filter" value="0"/>
        <Option type="QString" name="trim_distance_end" value="0"/>
        <Option type="QString" name="trim_distance_end_unit" value="MM"/>
        <Option type="QString" name="trim_distance_start" value="0"/>
        <Option type="QString" name="trim_distance_start_unit" value="MM"/>
        <Option type="QString" name="tweak_dash_pattern_on_corners" value="0"/>
        <Option type="QString" name="use_custom_dash" value="0"/>
       </Option>
      </layer>
     </symbol>
    </layer>
    <layer locked="0" enabled="1" pass="0" class="SimpleLine" userFlags="DisableSelectionRecoloring">
     <Option type="Map">
      <Option type="QString" name="align_dash_pattern" value="0"/>
      <Option type="QString" name="capstyle" value="square"/>
      <Option type="QString" name="customdash" value="5;2"/>
      <Option type="QString" name="customdash_unit" value="MM"/>
      <Option type="QString" name="dash_pattern_offset" value="0"/>
      <Option type="QString" name="dash_pattern_offset_unit" value="MM"/>
      <Option type="QString" name="draw_inside_polygon" value="0"/>
      <Option type="QString" name="joinstyle" value="round"/>
      <Option type="QString" name="line_color" value="255,255,255,190"/>
      <Option type="QString" name="line_style" value="solid"/>
      <Option type="QString" name="line_width" value="1.3"/>
      <Option type="QString" name="line_width_unit" value="MM"/>
      <Option type="QString" name="offset" value="0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="ring_filter" value="0"/>
      <Option type="QString" name="trim_distance_end" value="0"/>
      <Option type="QString" name="trim_distance_end_unit" value="MM"/>
      <Option type="QString" name="trim_distance_start" value="0"/>
      <Option type="QString" name="trim_distance_start_unit" value="MM"/>
      <Option type="QString" name="tweak_dash_pattern_on_corners" value="0"/>
      <Option type="QString" name="use_custom_dash" value="0"/>
     </Option>
    </layer>
    <layer locked="0" enabled="1" pass="0" class="SimpleLine" userFlags="DisableSelectionRecoloring">
     <Option type="Map">
      <Option type="QString" name="align_dash_pattern" value="0"/>
      <Option type="QString" name="capstyle" value="square"/>
      <Option type="QString" name="customdash" value="5;2"/>
      <Option type="QString" name="customdash_unit" value="MM"/>
      <Option type="QString" name="dash_pattern_offset" value="0"/>
      <Option type="QString" name="dash_pattern_offset_unit" value="MM"/>
      <Option type="QString" name="draw_inside_polygon" value="0"/>
      <Option type="QString" name="joinstyle" value="round"/>
      <Option type="QString" name="line_color" value="11,79,108,255"/>
      <Option type="QString" name="line_style" value="dash dot"/>
      <Option type="QString" name="line_width" value="0.6"/>
      <Option type="QString" name="line_width_unit" value="MM"/>
      <Option type="QString" name="offset" value="0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="ring_filter" value="0"/>
      <Option type="QString" name="trim_distance_end" value="0"/>
      <Option type="QString" name="trim_distance_end_unit" value="MM"/>
      <Option type="QString" name="trim_distance_start" value="0"/>
      <Option type="QString" name="trim_distance_start_unit" value="MM"/>
      <Option type="QString" name="tweak_dash_pattern_on_corners" value="0"/>
      <Option type="QString" name="use_custom_dash" value="0"/>
     </Option>
    </layer>
   </symbol>
   <symbol clip_to_extent="1" force_rhr="0" alpha="1" type="fill" name="2">
    <layer locked="0" enabled="1" pass="0" class="SimpleLine">
     <Option type="Map">
      <Option type="QString" name="capstyle" value="round"/>
      <Option type="QString" name="joinstyle" value="round"/>
      <Option type="QString" name="line_color" value="255,212,0,0"/>
      <Option type="QString" name="line_style" value="solid"/>
      <Option type="QString" name="line_width" value="2"/>
      <Option type="QString" name="line_width_unit" value="MM"/>
     </Option>
    </layer>
    <layer locked="0" enabled="1" pass="0" class="SimpleFill" userFlags="DisableSelectionRecoloring">
     <Option type="Map">
      <Option type="QString" name="color" value="245,207,102,115"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="35,35,35,255"/>
      <Option type="QString" name="outline_style" value="no"/>
      <Option type="QString" name="outline_width" value="0.26"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="style" value="solid"/>
     </Option>
    </layer>
    <layer locked="0" enabled="1" pass="0" class="LinePatternFill" userFlags="DisableSelectionRecoloring">
     <Option type="Map">
      <Option type="QString" name="angle" value="45"/>
      <Option type="QString" name="color" value="0,0,0,255"/>
      <Option type="QString" name="distance" value="3.6"/>
      <Option type="QString" name="distance_unit" value="MM"/>
      <Option type="QString" name="line_width" value="0"/>
      <Option type="QString" name="line_width_unit" value="MM"/>
      <Option type="QString" name="offset" value="0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
     </Option>
     <symbol clip_to_extent="1" force_rhr="0" alpha="1" type="line" name="@2@1">
      <layer locked="0" enabled="1" pass="0" class="SimpleLine" userFlags="DisableSelectionRecoloring">
       <Option type="Map">
        <Option type="QString" name="align_dash_pattern" value="0"/>
        <Option type="QString" name="capstyle" value="square"/>
        <Option type="QString" name="customdash" value="5;2"/>
        <Option type="QString" name="customdash_unit" value="MM"/>
        <Option type="QString" name="dash_pattern_offset" value="0"/>
        <Option type="QString" name="dash_pattern_offset_unit" value="MM"/>
        <Option type="QString" name="draw_inside_polygon" value="0"/>
        <Option type="QString" name="joinstyle" value="bevel"/>
        <Option type="QString" name="line_color" value="138,97,0,150"/>
        <Option type="QString" name="line_style" value="solid"/>
        <Option type="QString" name="line_width" value="0.18"/>
        <Option type="QString" name="line_width_unit" value="MM"/>
        <Option type="QString" name="offset" value="0"/>
        <Option type="QString" name="offset_unit" value="MM"/>
        <Option type="QString" name="ring_filter" value="0"/>
        <Option type="QString" name="trim_distance_end" value="0"/>
        <Option type="QString" name="trim_distance_end_unit" value="MM"/>
        <Option type="QString" name="trim_distance_start" value="0"/>
        <Option type="QString" name="trim_distance_start_unit" value="MM"/>
        <Option type="QString" name="tweak_dash_pattern_on_corners" value="0"/>
        <Option type="QString" name="use_custom_dash" value="0"/>
       </Option>
      </layer>
     </symbol>
    </layer>
    <layer locked="0" enabled="1" pass="0" class="SimpleLine" userFlags="DisableSelectionRecoloring">
     <Option type="Map">
      <Option type="QString" name="align_dash_pattern" value="0"/>
      <Option type="QString" name="capstyle" value="square"/>
      <Option type="QString" name="customdash" value="5;2"/>
      <Option type="QString" name="customdash_unit" value="MM"/>
      <Option type="QString" name="dash_pattern_offset" value="0"/>
      <Option type="QString" name="dash_pattern_offset_unit" value="MM"/>
      <Option type="QString" name="draw_inside_polygon" value="0"/>
      <Option type="QString" name="joinstyle" value="round"/>
      <Option type="QString" name="line_color" value="255,255,255,190"/>
      <Option type="QString" name="line_style" value="solid"/>
      <Option type="QString" name="line_width" value="1.3"/>
      <Option type="QString" name="line_width_unit" value="MM"/>
      <Option type="QString" name="offset" value="0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="ring_filter" value="0"/>
      <Option type="QString" name="trim_distance_end" value="0"/>
      <Option type="QString" name="trim_distance_end_unit" value="MM"/>
      <Option type="QString" name="trim_distance_start" value="0"/>
      <Option type="QString" name="trim_distance_start_unit" value="MM"/>
      <Option type="QString" name="tweak_dash_pattern_on_corners" value="0"/>
      <Option type="QString" name="use_custom_dash" value="0"/>
     </Option>
    </layer>
    <layer locked="0" enabled="1" pass="0" class="SimpleLine" userFlags="DisableSelectionRecoloring">
     <Option type="Map">
      <Option type="QString" name="align_dash_pattern" value="0"/>
      <Option type="QString" name="capstyle" value="square"/>
      <Option type="QString" name="customdash" value="5;2"/>
      <Option type="QString" name="customdash_unit" value="MM"/>
      <Option type="QString" name="dash_pattern_offset" value="0"/>
      <Option type="QString" name="dash_pattern_offset_unit" value="MM"/>
      <Option type="QString" name="draw_inside_polygon" value="0"/>
      <Option type="QString" name="joinstyle" value="round"/>
      <Option type="QString" name="line_color" value="138,97,0,255"/>
      <Option type="QString" name="line_style" value="dash"/>
      <Option type="QString" name="line_width" value="0.6"/>
      <Option type="QString" name="line_width_unit" value="MM"/>
      <Option type="QString" name="offset" value="0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="ring_filter" value="0"/>
      <Option type="QString" name="trim_distance_end" value="0"/>
      <Option type="QString" name="trim_distance_end_unit" value="MM"/>
      <Option type="QString" name="trim_distance_start" value="0"/>
      <Option type="QString" name="trim_distance_start_unit" value="MM"/>
      <Option type="QString" name="tweak_dash_pattern_on_corners" value="0"/>
      <Option type="QString" name="use_custom_dash" value="0"/>
     </Option>
    </layer>
   </symbol>
   <symbol clip_to_extent="1" force_rhr="0" alpha="1" type="fill" name="3">
    <layer locked="0" enabled="1" pass="0" class="SimpleLine">
     <Option type="Map">
      <Option type="QString" name="capstyle" value="round"/>
      <Option type="QString" name="joinstyle" value="round"/>
      <Option type="QString" name="line_color" value="255,212,0,0"/>
      <Option type="QString" name="line_style" value="solid"/>
      <Option type="QString" name="line_width" value="2"/>
      <Option type="QString" name="line_width_unit" value="MM"/>
     </Option>
    </layer>
    <layer locked="0" enabled="1" pass="0" class="SimpleFill" userFlags="DisableSelectionRecoloring">
     <Option type="Map">
      <Option type="QString" name="color" value="200,200,200,115"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="35,35,35,255"/>
      <Option type="QString" name="outline_style" value="no"/>
      <Option type="QString" name="outline_width" value="0.26"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="style" value="solid"/>
     </Option>
    </layer>
    <layer locked="0" enabled="1" pass="0" class="SimpleLine" userFlags="DisableSelectionRecoloring">
     <Option type="Map">
      <Option type="QString" name="align_dash_pattern" value="0"/>
      <Option type="QString" name="capstyle" value="square"/>
      <Option type="QString" name="customdash" value="5;2"/>
      <Option type="QString" name="customdash_unit" value="MM"/>
      <Option type="QString" name="dash_pattern_offset" value="0"/>
      <Option type="QString" name="dash_pattern_offset_unit" value="MM"/>
      <Option type="QString" name="draw_inside_polygon" value="0"/>
      <Option type="QString" name="joinstyle" value="round"/>
      <Option type="QString" name="line_color" value="255,255,255,190"/>
      <Option type="QString" name="line_style" value="solid"/>
      <Option type="QString" name="line_width" value="1.3"/>
      <Option type="QString" name="line_width_unit" value="MM"/>
      <Option type="QString" name="offset" value="0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="ring_filter" value="0"/>
      <Option type="QString" name="trim_distance_end" value="0"/>
      <Option type="QString" name="trim_distance_end_unit" value="MM"/>
      <Option type="QString" name="trim_distance_start" value="0"/>
      <Option type="QString" name="trim_distance_start_unit" value="MM"/>
      <Option type="QString" name="tweak_dash_pattern_on_corners" value="0"/>
      <Option type="QString" name="use_custom_dash" value="0"/>
     </Option>
    </layer>
    <layer locked="0" enabled="1" pass="0" class="SimpleLine" userFlags="DisableSelectionRecoloring">
     <Option type="Map">
      <Option type="QString" name="align_dash_pattern" value="0"/>
      <Option type="QString" name="capstyle" value="square"/>
      <Option type="QString" name="customdash" value="5;2"/>
      <Option type="QString" name="customdash_unit" value="MM"/>
      <Option type="QString" name="dash_pattern_offset" value="0"/>
      <Option type="QString" name="dash_pattern_offset_unit" value="MM"/>
      <Option type="QString" name="draw_inside_polygon" value="0"/>
      <Option type="QString" name="joinstyle" value="round"/>
      <Option type="QString" name="line_color" value="90,90,90,255"/>
      <Option type="QString" name="line_style" value="dot"/>
      <Option type="QString" name="line_width" value="0.6"/>
      <Option type="QString" name="line_width_unit" value="MM"/>
      <Option type="QString" name="offset" value="0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="ring_filter" value="0"/>
      <Option type="QString" name="trim_distance_end" value="0"/>
      <Option type="QString" name="trim_distance_end_unit" value="MM"/>
      <Option type="QString" name="trim_distance_start" value="0"/>
      <Option type="QString" name="trim_distance_start_unit" value="MM"/>
      <Option type="QString" name="tweak_dash_pattern_on_corners" value="0"/>
      <Option type="QString" name="use_custom_dash" value="0"/>
     </Option>
    </layer>
   </symbol>
  </symbols>
  <rotation/>
  <sizescale/>
 </renderer-v2>
 <labeling type="rule-based">
  <rules key="{c8a28e36-ba87-4e76-9c1a-bedfeaabb6af}">
   <rule description="mark" key="{6d718b25-aca6-48d8-af84-f69544d33a4a}">
    <settings calloutType="simple">
     <text-style fontLetterSpacing="0" textColor="26,26,26,255" multilineHeight="1" isExpression="1" useSubstitutions="0" fontSize="8" previewBkgrdColor="255,255,255,255" fieldName="CASE WHEN &quot;category&quot; = 'Utsatt område' THEN 'U' WHEN &quot;category&quot; = 'Riskområde' THEN 'R' WHEN &quot;category&quot; = 'Särskilt utsatt område' THEN 'S' ELSE '?' END" blendMode="0" fontFamily="Open Sans" capitalization="0" textOpacity="1" fontStrikeout="0" textOrientation="horizontal" fontUnderline="0" fontWeight="75" legendString="Aa" fontItalic="0" fontWordSpacing="0" namedStyle="" allowHtml="0" fontKerning="1" fontSizeUnit="Point">
      <families/>
      <text-buffer bufferSize="1" bufferBlendMode="0" bufferDraw="0" bufferSizeUnits="MM" bufferColor="255,255,255,255" bufferJoinStyle="128" bufferNoFill="1" bufferOpacity="1"/>
      <text-mask maskOpacity="1" maskSizeUnits="MM" maskEnabled="0" maskType="0" maskedSymbolLayers="" maskJoinStyle="128" maskSize="1.5"/>
      <background shapeBlendMode="0" shapeSizeY="4.4000000000000004" shapeFillColor="200,200,200,255" shapeJoinStyle="128" shapeOpacity="1" shapeOffsetY="0" shapeDraw="1" shapeRotation="0" shapeOffsetUnit="MM" shapeSizeUnit="MM" shapeSizeType="1" shapeOffsetX="0" shapeSVGFile="" shapeRadiiX="0" shapeRadiiY="0" shapeBorderWidth="0.29999999999999999" shapeRotationType="0" shapeSizeX="4.4000000000000004" shapeType="3" shapeBorderWidthUnit="MM" shapeRadiiUnit="MM" shapeBorderColor="90,90,90,255">
       <symbol clip_to_extent="1" force_rhr="0" alpha="1" type="fill" name="fillSymbol">
        <layer locked="0" enabled="1" pass="0" class="SimpleFill">
         <Option type="Map">
          <Option type="QString" name="color" value="200,200,200,255"/>
          <Option type="QString" name="joinstyle" value="round"/>
          <Option type="QString" name="offset" value="0,0"/>
          <Option type="QString" name="offset_unit" value="MM"/>
          <Option type="QString" name="outline_color" value="90,90,90,255"/>
          <Option type="QString" name="outline_style" value="solid"/>
          <Option type="QString" name="outline_width" value="0.3"/>
          <Option type="QString" name="outline_width_unit" value="MM"/>
          <Option type="QString" name="style" value="solid"/>
         </Option>
        </layer>
       </symbol>
      </background>
      <shadow shadowOpacity="0.69999999999999996" shadowOffsetDist="1" shadowOffsetUnit="MM" shadowBlendMode="6" shadowOffsetAngle="135" shadowRadiusUnit="MM" shadowRadius="1.5" shadowRadiusAlphaOnly="0" shadowDraw="0" shadowScale="100" shadowOffsetGlobal="1" shadowColor="0,0,0,255" shadowUnder="0"/>
      <dd_properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </dd_properties>
      <substitutions/>
     </text-style>
     <text-format rightDirectionSymbol="&gt;" addDirectionSymbol="0" reverseDirectionSymbol="0" leftDirectionSymbol="&lt;" formatNumbers="0" useMaxLineLengthForAutoWrap="1" wrapChar="" autoWrapLength="0" multilineAlign="3" plussign="0" placeDirectionSymbol="0" decimals="3"/>
     <placement dist="0" xOffset="0" overrunDistance="0" distUnits="MM" overrunDistanceUnit="MM" offsetType="0" quadOffset="4" rotationUnit="AngleDegrees" fitInPolygonOnly="0" lineAnchorClipping="0" yOffset="0" maxCurvedCharAngleIn="25" centroidInside="1" geometryGeneratorType="PointGeometry" preserveRotation="1" priority="10" lineAnchorType="0" offsetUnits="MM" centroidWhole="0" rotationAngle="0" placementFlags="10" geometryGeneratorEnabled="0" geometryGenerator="" polygonPlacementFlags="2" layerType="UnknownGeometry" repeatDistance="0" lineAnchorPercent="0.5" predefinedPositionOrder="TR,TL,BR,BL,R,L,TSR,BSR" repeatDistanceUnits="MM" maxCurvedCharAngleOut="-25" placement="1"/>
     <rendering scaleVisibility="0" limitNumLabels="0" mergeLines="0" labelPerPart="0" obstacle="0" minFeatureSize="0" unplacedVisibility="0" zIndex="1" maxNumLabels="2000" fontMaxPixelSize="10000" obstacleFactor="1" drawLabels="1" upsidedownLabels="0" scaleMax="0" fontMinPixelSize="0" displayAll="1" fontLimitPixelSize="0" obstacleType="1" scaleMin="0"/>
     <dd_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="Color">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="CASE WHEN &quot;category&quot; = 'Utsatt område' THEN '#000000' WHEN &quot;category&quot; = 'Riskområde' THEN '#000000' WHEN &quot;category&quot; = 'Särskilt utsatt område' THEN '#ffffff' ELSE '#000000' END"/>
         <Option type="int" name="type" value="3"/>
        </Option>
        <Option type="Map" name="ShapeBorderColor">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="CASE WHEN &quot;category&quot; = 'Utsatt område' THEN '#8a6100' WHEN &quot;category&quot; = 'Riskområde' THEN '#0b4f6c' WHEN &quot;category&quot; = 'Särskilt utsatt område' THEN '#4a0527' ELSE '#5a5a5a' END"/>
         <Option type="int" name="type" value="3"/>
        </Option>
        <Option type="Map" name="ShapeFillColor">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="CASE WHEN &quot;category&quot; = 'Utsatt område' THEN '#f5cf66' WHEN &quot;category&quot; = 'Riskområde' THEN '#2f88b0' WHEN &quot;category&quot; = 'Särskilt utsatt område' THEN '#7a1145' ELSE '#c8c8c8' END"/>
         <Option type="int" name="type" value="3"/>
        </Option>
        <Option type="Map" name="ZIndex">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="CASE WHEN &quot;category&quot; = 'Särskilt utsatt område' THEN 4 WHEN &quot;category&quot; = 'Riskområde' THEN 3 WHEN &quot;category&quot; = 'Utsatt område' THEN 2 ELSE 1 END"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </dd_properties>
     <callout type="simple">
      <Option type="Map">
       <Option type="QString" name="anchorPoint" value="pole_of_inaccessibility"/>
       <Option type="int" name="blendMode" value="0"/>
       <Option type="Map" name="ddProperties">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
       <Option type="bool" name="drawToAllParts" value="false"/>
       <Option type="QString" name="enabled" value="0"/>
       <Option type="QString" name="labelAnchorPoint" value="point_on_exterior"/>
       <Option type="QString" name="lineSymbol" value="&lt;symbol clip_to_extent=&quot;1&quot; force_rhr=&quot;0&quot; alpha=&quot;1&quot; type=&quot;line&quot; name=&quot;symbol&quot;&gt;&lt;data_defined_properties&gt;&lt;Option type=&quot;Map&quot;&gt;&lt;Option type=&quot;QString&quot; name=&quot;name&quot; value=&quot;&quot;/&gt;&lt;Option name=&quot;properties&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;type&quot; value=&quot;collection&quot;/&gt;&lt;/Option&gt;&lt;/data_defined_properties&gt;&lt;layer locked=&quot;0&quot; enabled=&quot;1&quot; pass=&quot;0&quot; class=&quot;SimpleLine&quot;&gt;&lt;Option type=&quot;Map&quot;&gt;&lt;Option type=&quot;QString&quot; name=&quot;align_dash_pattern&quot; value=&quot;0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;capstyle&quot; value=&quot;square&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;customdash&quot; value=&quot;5;2&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;customdash_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;customdash_unit&quot; value=&quot;MM&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;dash_pattern_offset&quot; value=&quot;0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;dash_pattern_offset_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;dash_pattern_offset_unit&quot; value=&quot;MM&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;draw_inside_polygon&quot; value=&quot;0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;joinstyle&quot; value=&quot;bevel&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;line_color&quot; value=&quot;60,60,60,255&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;line_style&quot; value=&quot;solid&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;line_width&quot; value=&quot;0.3&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;line_width_unit&quot; value=&quot;MM&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;offset&quot; value=&quot;0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;offset_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;offset_unit&quot; value=&quot;MM&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;ring_filter&quot; value=&quot;0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_end&quot; value=&quot;0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_end_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_end_unit&quot; value=&quot;MM&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_start&quot; value=&quot;0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_start_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_start_unit&quot; value=&quot;MM&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;tweak_dash_pattern_on_corners&quot; value=&quot;0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;use_custom_dash&quot; value=&quot;0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;width_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/&gt;&lt;/Option&gt;&lt;prop k=&quot;align_dash_pattern&quot; v=&quot;0&quot;/&gt;&lt;prop k=&quot;capstyle&quot; v=&quot;square&quot;/&gt;&lt;prop k=&quot;customdash&quot; v=&quot;5;2&quot;/&gt;&lt;prop k=&quot;customdash_map_unit_scale&quot; v=&quot;3x:0,0,0,0,0,0&quot;/&gt;&lt;prop k=&quot;customdash_unit&quot; v=&quot;MM&quot;/&gt;&lt;prop k=&quot;dash_pattern_offset&quot; v=&quot;0&quot;/&gt;&lt;prop k=&quot;dash_pattern_offset_map_unit_scale&quot; v=&quot;3x:0,0,0,0,0,0&quot;/&gt;&lt;prop k=&quot;dash_pattern_offset_unit&quot; v=&quot;MM&quot;/&gt;&lt;prop k=&quot;draw_inside_polygon&quot; v=&quot;0&quot;/&gt;&lt;prop k=&quot;joinstyle&quot; v=&quot;bevel&quot;/&gt;&lt;prop k=&quot;line_color&quot; v=&quot;60,60,60,255&quot;/&gt;&lt;prop k=&quot;line_style&quot; v=&quot;solid&quot;/&gt;&lt;prop k=&quot;line_width&quot; v=&quot;0.3&quot;/&gt;&lt;prop k=&quot;line_width_unit&quot; v=&quot;MM&quot;/&gt;&lt;prop k=&quot;offset&quot; v=&quot;0&quot;/&gt;&lt;prop k=&quot;offset_map_unit_scale&quot; v=&quot;3x:0,0,0,0,0,0&quot;/&gt;&lt;prop k=&quot;offset_unit&quot; v=&quot;MM&quot;/&gt;&lt;prop k=&quot;ring_filter&quot; v=&quot;0&quot;/&gt;&lt;prop k=&quot;trim_distance_end&quot; v=&quot;0&quot;/&gt;&lt;prop k=&quot;trim_distance_end_map_unit_scale&quot; v=&quot;3x:0,0,0,0,0,0&quot;/&gt;&lt;prop k=&quot;trim_distance_end_unit&quot; v=&quot;MM&quot;/&gt;&lt;prop k=&quot;trim_distance_start&quot; v=&quot;0&quot;/&gt;&lt;prop k=&quot;trim_distance_start_map_unit_scale&quot; v=&quot;3x:0,0,0,0,0,0&quot;/&gt;&lt;prop k=&quot;trim_distance_start_unit&quot; v=&quot;MM&quot;/&gt;&lt;prop k=&quot;tweak_dash_pattern_on_corners&quot; v=&quot;0&quot;/&gt;&lt;prop k=&quot;use_custom_dash&quot; v=&quot;0&quot;/&gt;&lt;prop k=&quot;width_map_unit_scale&quot; v=&quot;3x:0,0,0,0,0,0&quot;/&gt;&lt;data_defined_properties&gt;&lt;Option type=&quot;Map&quot;&gt;&lt;Option type=&quot;QString&quot; name=&quot;name&quot; value=&quot;&quot;/&gt;&lt;Option name=&quot;properties&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;type&quot; value=&quot;collection&quot;/&gt;&lt;/Option&gt;&lt;/data_defined_properties&gt;&lt;/layer&gt;&lt;/symbol&gt;"/>
       <Option type="double" name="minLength" value="0"/>
       <Option type="QString" name="minLengthMapUnitScale" value="3x:0,0,0,0,0,0"/>
       <Option type="QString" name="minLengthUnit" value="MM"/>
       <Option type="double" name="offsetFromAnchor" value="0"/>
       <Option type="QString" name="offsetFromAnchorMapUnitScale" value="3x:0,0,0,0,0,0"/>
       <Option type="QString" name="offsetFromAnchorUnit" value="MM"/>
       <Option type="double" name="offsetFromLabel" value="0"/>
       <Option type="QString" name="offsetFromLabelMapUnitScale" value="3x:0,0,0,0,0,0"/>
       <Option type="QString" name="offsetFromLabelUnit" value="MM"/>
      </Option>
     </callout>
    </settings>
   </rule>
   <rule description="name" key="{7c7ce477-9f60-42ed-a009-e841bfd986ac}" scalemaxdenom="150000">
    <settings calloutType="simple">
     <text-style fontLetterSpacing="0" textColor="26,26,26,255" multilineHeight="1" isExpression="1" useSubstitutions="0" fontSize="9" previewBkgrdColor="255,255,255,255" fieldName="&quot;name&quot;" blendMode="0" fontFamily="Open Sans" capitalization="0" textOpacity="1" fontStrikeout="0" textOrientation="horizontal" fontUnderline="0" fontWeight="75" legendString="Aa" fontItalic="0" fontWordSpacing="0" namedStyle="" allowHtml="0" fontKerning="1" fontSizeUnit="Point">
      <families/>
      <text-buffer bufferSize="1.1000000000000001" bufferBlendMode="0" bufferDraw="1" bufferSizeUnits="MM" bufferColor="255,255,255,235" bufferJoinStyle="128" bufferNoFill="1" bufferOpacity="1"/>
      <text-mask maskOpacity="1" maskSizeUnits="MM" maskEnabled="0" maskType="0" maskedSymbolLayers="" maskJoinStyle="128" maskSize="1.5"/>
      <background shapeBlendMode="0" shapeSizeY="0" shapeFillColor="255,255,255,255" shapeJoinStyle="64" shapeOpacity="1" shapeOffsetY="0" shapeDraw="0" shapeRotation="0" shapeOffsetUnit="MM" shapeSizeUnit="MM" shapeSizeType="0" shapeOffsetX="0" shapeSVGFile="" shapeRadiiX="0" shapeRadiiY="0" shapeBorderWidth="0" shapeRotationType="0" shapeSizeX="0" shapeType="0" shapeBorderWidthUnit="MM" shapeRadiiUnit="MM" shapeBorderColor="128,128,128,255">
       <symbol clip_to_extent="1" force_rhr="0" alpha="1" type="fill" name="fillSymbol">
        <layer locked="0" enabled="1" pass="0" class="SimpleFill">
         <Option type="Map">
          <Option type="QString" name="color" value="255,255,255,255"/>
          <Option type="QString" name="joinstyle" value="bevel"/>
          <Option type="QString" name="offset" value="0,0"/>
          <Option type="QString" name="offset_unit" value="MM"/>
          <Option type="QString" name="outline_color" value="128,128,128,255"/>
          <Option type="QString" name="outline_style" value="no"/>
          <Option type="QString" name="outline_width" value="0"/>
          <Option type="QString" name="outline_width_unit" value="MM"/>
          <Option type="QString" name="style" value="solid"/>
         </Option>
        </layer>
       </symbol>
      </background>
      <shadow shadowOpacity="0.69999999999999996" shadowOffsetDist="1" shadowOffsetUnit="MM" shadowBlendMode="6" shadowOffsetAngle="135" shadowRadiusUnit="MM" shadowRadius="1.5" shadowRadiusAlphaOnly="0" shadowDraw="0" shadowScale="100" shadowOffsetGlobal="1" shadowColor="0,0,0,255" shadowUnder="0"/>
      <dd_properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </dd_properties>
      <substitutions/>
     </text-style>
     <text-format rightDirectionSymbol="&gt;" addDirectionSymbol="0" reverseDirectionSymbol="0" leftDirectionSymbol="&lt;" formatNumbers="0" useMaxLineLengthForAutoWrap="1" wrapChar="" autoWrapLength="24" multilineAlign="3" plussign="0" placeDirectionSymbol="0" decimals="3"/>
     <placement dist="2.6" xOffset="0" overrunDistance="0" distUnits="MM" overrunDistanceUnit="MM" offsetType="0" quadOffset="4" rotationUnit="AngleDegrees" fitInPolygonOnly="0" lineAnchorClipping="0" yOffset="0" maxCurvedCharAngleIn="25" centroidInside="1" geometryGeneratorType="PointGeometry" preserveRotation="1" priority="5" lineAnchorType="0" offsetUnits="MM" centroidWhole="0" rotationAngle="0" placementFlags="10" geometryGeneratorEnabled="0" geometryGenerator="" polygonPlacementFlags="2" layerType="UnknownGeometry" repeatDistance="0" lineAnchorPercent="0.5" predefinedPositionOrder="TR,TL,BR,BL,R,L,TSR,BSR" repeatDistanceUnits="MM" maxCurvedCharAngleOut="-25" placement="0"/>
     <rendering scaleVisibility="0" limitNumLabels="0" mergeLines="0" labelPerPart="0" obstacle="0" minFeatureSize="0" unplacedVisibility="0" zIndex="0" maxNumLabels="2000" fontMaxPixelSize="10000" obstacleFactor="1" drawLabels="1" upsidedownLabels="0" scaleMax="0" fontMinPixelSize="0" displayAll="0" fontLimitPixelSize="0" obstacleType="1" scaleMin="0"/>
     <dd_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="Priority">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="CASE WHEN &quot;category&quot; = 'Särskilt utsatt område' THEN 9 WHEN &quot;category&quot; = 'Riskområde' THEN 6 WHEN &quot;category&quot; = 'Utsatt område' THEN 3 ELSE 1 END"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </dd_properties>
     <callout type="simple">
      <Option type="Map">
       <Option type="QString" name="anchorPoint" value="pole_of_inaccessibility"/>
       <Option type="int" name="blendMode" value="0"/>
       <Option type="Map" name="ddProperties">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
       <Option type="bool" name="drawToAllParts" value="false"/>
       <Option type="QString" name="enabled" value="0"/>
       <Option type="QString" name="labelAnchorPoint" value="point_on_exterior"/>
       <Option type="QString" name="lineSymbol" value="&lt;symbol clip_to_extent=&quot;1&quot; force_rhr=&quot;0&quot; alpha=&quot;1&quot; type=&quot;line&quot; name=&quot;symbol&quot;&gt;&lt;data_defined_properties&gt;&lt;Option type=&quot;Map&quot;&gt;&lt;Option type=&quot;QString&quot; name=&quot;name&quot; value=&quot;&quot;/&gt;&lt;Option name=&quot;properties&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;type&quot; value=&quot;collection&quot;/&gt;&lt;/Option&gt;&lt;/data_defined_properties&gt;&lt;layer locked=&quot;0&quot; enabled=&quot;1&quot; pass=&quot;0&quot; class=&quot;SimpleLine&quot;&gt;&lt;Option type=&quot;Map&quot;&gt;&lt;Option type=&quot;QString&quot; name=&quot;align_dash_pattern&quot; value=&quot;0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;capstyle&quot; value=&quot;square&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;customdash&quot; value=&quot;5;2&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;customdash_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;customdash_unit&quot; value=&quot;MM&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;dash_pattern_offset&quot; value=&quot;0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;dash_pattern_offset_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;dash_pattern_offset_unit&quot; value=&quot;MM&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;draw_inside_polygon&quot; value=&quot;0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;joinstyle&quot; value=&quot;bevel&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;line_color&quot; value=&quot;60,60,60,255&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;line_style&quot; value=&quot;solid&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;line_width&quot; value=&quot;0.3&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;line_width_unit&quot; value=&quot;MM&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;offset&quot; value=&quot;0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;offset_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;offset_unit&quot; value=&quot;MM&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;ring_filter&quot; value=&quot;0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_end&quot; value=&quot;0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_end_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_end_unit&quot; value=&quot;MM&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_start&quot; value=&quot;0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_start_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_start_unit&quot; value=&quot;MM&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;tweak_dash_pattern_on_corners&quot; value=&quot;0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;use_custom_dash&quot; value=&quot;0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;width_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/&gt;&lt;/Option&gt;&lt;prop k=&quot;align_dash_pattern&quot; v=&quot;0&quot;/&gt;&lt;prop k=&quot;capstyle&quot; v=&quot;square&quot;/&gt;&lt;prop k=&quot;customdash&quot; v=&quot;5;2&quot;/&gt;&lt;prop k=&quot;customdash_map_unit_scale&quot; v=&quot;3x:0,0,0,0,0,0&quot;/&gt;&lt;prop k=&quot;customdash_unit&quot; v=&quot;MM&quot;/&gt;&lt;prop k=&quot;dash_pattern_offset&quot; v=&quot;0&quot;/&gt;&lt;prop k=&quot;dash_pattern_offset_map_unit_scale&quot; v=&quot;3x:0,0,0,0,0,0&quot;/&gt;&lt;prop k=&quot;dash_pattern_offset_unit&quot; v=&quot;MM&quot;/&gt;&lt;prop k=&quot;draw_inside_polygon&quot; v=&quot;0&quot;/&gt;&lt;prop k=&quot;joinstyle&quot; v=&quot;bevel&quot;/&gt;&lt;prop k=&quot;line_color&quot; v=&quot;60,60,60,255&quot;/&gt;&lt;prop k=&quot;line_style&quot; v=&quot;solid&quot;/&gt;&lt;prop k=&quot;line_width&quot; v=&quot;0.3&quot;/&gt;&lt;prop k=&quot;line_width_unit&quot; v=&quot;MM&quot;/&gt;&lt;prop k=&quot;offset&quot; v=&quot;0&quot;/&gt;&lt;prop k=&quot;offset_map_unit_scale&quot; v=&quot;3x:0,0,0,0,0,0&quot;/&gt;&lt;prop k=&quot;offset_unit&quot; v=&quot;MM&quot;/&gt;&lt;prop k=&quot;ring_filter&quot; v=&quot;0&quot;/&gt;&lt;prop k=&quot;trim_distance_end&quot; v=&quot;0&quot;/&gt;&lt;prop k=&quot;trim_distance_end_map_unit_scale&quot; v=&quot;3x:0,0,0,0,0,0&quot;/&gt;&lt;prop k=&quot;trim_distance_end_unit&quot; v=&quot;MM&quot;/&gt;&lt;prop k=&quot;trim_distance_start&quot; v=&quot;0&quot;/&gt;&lt;prop k=&quot;trim_distance_start_map_unit_scale&quot; v=&quot;3x:0,0,0,0,0,0&quot;/&gt;&lt;prop k=&quot;trim_distance_start_unit&quot; v=&quot;MM&quot;/&gt;&lt;prop k=&quot;tweak_dash_pattern_on_corners&quot; v=&quot;0&quot;/&gt;&lt;prop k=&quot;use_custom_dash&quot; v=&quot;0&quot;/&gt;&lt;prop k=&quot;width_map_unit_scale&quot; v=&quot;3x:0,0,0,0,0,0&quot;/&gt;&lt;data_defined_properties&gt;&lt;Option type=&quot;Map&quot;&gt;&lt;Option type=&quot;QString&quot; name=&quot;name&quot; value=&quot;&quot;/&gt;&lt;Option name=&quot;properties&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;type&quot; value=&quot;collection&quot;/&gt;&lt;/Option&gt;&lt;/data_defined_properties&gt;&lt;/layer&gt;&lt;/symbol&gt;"/>
       <Option type="double" name="minLength" value="0"/>
       <Option type="QString" name="minLengthMapUnitScale" value="3x:0,0,0,0,0,0"/>
       <Option type="QString" name="minLengthUnit" value="MM"/>
       <Option type="double" name="offsetFromAnchor" value="0"/>
       <Option type="QString" name="offsetFromAnchorMapUnitScale" value="3x:0,0,0,0,0,0"/>
       <Option type="QString" name="offsetFromAnchorUnit" value="MM"/>
       <Option type="double" name="offsetFromLabel" value="0"/>
       <Option type="QString" name="offsetFromLabelMapUnitScale" value="3x:0,0,0,0,0,0"/>
       <Option type="QString" name="offsetFromLabelUnit" value="MM"/>
      </Option>
     </callout>
    </settings>
   </rule>
  </rules>
 </labeling>
 <blendMode>0</blendMode>
 <featureBlendMode>0</featureBlendMode>
 <layerGeometryType>2</layerGeometryType>
</qgis>