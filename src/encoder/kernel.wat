;; The arithmetic of the sentence encoder. All pointers are bytes; all widths are multiples of 16 numbers.
;; Products are made of 16-bit integers, because their sums are the same on every machine and one instruction makes eight;
;; the rest are 32-bit floats, whose results WebAssembly fixes to the last bit.
(module
  (memory (export "memory") 1)

  ;; Largest magnitude of a 16-bit value: 2^10 x 2^10 x 1,536 terms stay below 2^31.
  (global $quantum f32 (f32.const 1023))

  (func $largest (param $v v128) (result f32)
    (f32.max
      (f32.max (f32x4.extract_lane 0 (local.get $v)) (f32x4.extract_lane 1 (local.get $v)))
      (f32.max (f32x4.extract_lane 2 (local.get $v)) (f32x4.extract_lane 3 (local.get $v)))))

  (func $total (param $v v128) (result f32)
    (f32.add
      (f32.add (f32x4.extract_lane 0 (local.get $v)) (f32x4.extract_lane 1 (local.get $v)))
      (f32.add (f32x4.extract_lane 2 (local.get $v)) (f32x4.extract_lane 3 (local.get $v)))))

  (func $rounded (param $v v128) (result v128)
    (i32x4.trunc_sat_f32x4_s (f32x4.nearest (local.get $v))))

  ;; Weights (inputs x outputs floats, row by row) to the panels that gemm reads, and the scale of each output.
  (func (export "pack") (param $w i32) (param $inputs i32) (param $outputs i32) (param $scales i32) (param $panels i32)
    (local $stride i32) (local $end i32) (local $at i32) (local $col i32) (local $row i32) (local $s v128)
    (local.set $stride (i32.shl (local.get $outputs) (i32.const 2)))
    (local.set $end (i32.add (local.get $w) (i32.mul (local.get $inputs) (local.get $stride))))
    (memory.fill (local.get $scales) (i32.const 0) (local.get $stride))
    (local.set $at (local.get $w))
    (loop $rows
      (local.set $col (i32.const 0))
      (loop $cols
        (v128.store (i32.add (local.get $scales) (local.get $col))
          (f32x4.max
            (v128.load (i32.add (local.get $scales) (local.get $col)))
            (f32x4.abs (v128.load (i32.add (local.get $at) (local.get $col))))))
        (br_if $cols (i32.lt_u (local.tee $col (i32.add (local.get $col) (i32.const 16))) (local.get $stride))))
      (br_if $rows (i32.lt_u (local.tee $at (i32.add (local.get $at) (local.get $stride))) (local.get $end))))
    (local.set $col (i32.const 0))
    (loop $toScales
      (local.set $s (f32x4.div (v128.load (i32.add (local.get $scales) (local.get $col))) (f32x4.splat (global.get $quantum))))
      ;; A column of zeros has the scale one.
      (v128.store (i32.add (local.get $scales) (local.get $col))
        (v128.bitselect (f32x4.splat (f32.const 1)) (local.get $s) (f32x4.eq (local.get $s) (f32x4.splat (f32.const 0)))))
      (br_if $toScales (i32.lt_u (local.tee $col (i32.add (local.get $col) (i32.const 16))) (local.get $stride))))
    (local.set $col (i32.const 0))
    (loop $halves ;; four columns at a time: half of a panel
      (local.set $s (v128.load (i32.add (local.get $scales) (local.get $col))))
      (local.set $at (i32.add (local.get $w) (local.get $col)))
      (local.set $row (i32.add (local.get $panels)
        (i32.add
          (i32.mul (i32.shr_u (local.get $col) (i32.const 5)) (i32.shl (local.get $inputs) (i32.const 4)))
          (i32.and (local.get $col) (i32.const 16)))))
      (loop $pairs
        (v128.store (local.get $row)
          (v128.or
            (v128.and (v128.const i32x4 0xffff 0xffff 0xffff 0xffff)
              (call $rounded (f32x4.div (v128.load (local.get $at)) (local.get $s))))
            (i32x4.shl
              (call $rounded (f32x4.div (v128.load (i32.add (local.get $at) (local.get $stride))) (local.get $s)))
              (i32.const 16))))
        (local.set $row (i32.add (local.get $row) (i32.const 32)))
        (br_if $pairs (i32.lt_u
          (local.tee $at (i32.add (local.get $at) (i32.shl (local.get $stride) (i32.const 1))))
          (local.get $end))))
      (br_if $halves (i32.lt_u (local.tee $col (i32.add (local.get $col) (i32.const 16))) (local.get $stride)))))

  ;; Rows of floats to rows of 16-bit integers, and the scale of each row.
  (func (export "quantise") (param $x i32) (param $rows i32) (param $width i32) (param $out i32) (param $scales i32)
    (local $at i32) (local $end i32) (local $m v128) (local $scale f32) (local $s v128)
    (loop $each
      (local.set $end (i32.add (local.get $x) (i32.shl (local.get $width) (i32.const 2))))
      (local.set $m (v128.const i32x4 0 0 0 0))
      (local.set $at (local.get $x))
      (loop $magnitudes
        (local.set $m (f32x4.max (local.get $m) (f32x4.abs (v128.load (local.get $at)))))
        (br_if $magnitudes (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $end))))
      (local.set $scale (f32.div (call $largest (local.get $m)) (global.get $quantum)))
      (if (f32.eq (local.get $scale) (f32.const 0)) (then (local.set $scale (f32.const 1))))
      (f32.store (local.get $scales) (local.get $scale))
      (local.set $s (f32x4.splat (local.get $scale)))
      (local.set $at (local.get $x))
      (loop $values
        (v128.store (local.get $out)
          (i16x8.narrow_i32x4_s
            (call $rounded (f32x4.div (v128.load (local.get $at)) (local.get $s)))
            (call $rounded (f32x4.div (v128.load offset=16 (local.get $at)) (local.get $s)))))
        (local.set $out (i32.add (local.get $out) (i32.const 16)))
        (br_if $values (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 32))) (local.get $end))))
      (local.set $x (local.get $end))
      (local.set $scales (i32.add (local.get $scales) (i32.const 4)))
      (br_if $each (local.tee $rows (i32.sub (local.get $rows) (i32.const 1))))))

  ;; out[r][c] = sum over k of a[r][k] * b[k][c], in 32-bit integers.
  ;; a: rows x (2 * pairs) signed 16-bit, row by row; rows is a multiple of 4.
  ;; b: panels of 8 columns; within a panel, for each pair of k: 8 columns x 2 signed 16-bit values.
  (func (export "gemm")
    (param $a i32) (param $b i32) (param $out i32) (param $rows i32) (param $pairs i32) (param $cols i32)
    (local $aStride i32) (local $outStride i32) (local $panel i32) (local $row i32)
    (local $pa0 i32) (local $pa1 i32) (local $pa2 i32) (local $pa3 i32) (local $pb i32) (local $panelEnd i32) (local $o i32)
    (local $b0 v128) (local $b1 v128) (local $x v128)
    (local $c00 v128) (local $c01 v128) (local $c10 v128) (local $c11 v128)
    (local $c20 v128) (local $c21 v128) (local $c30 v128) (local $c31 v128)
    (local.set $aStride (i32.shl (local.get $pairs) (i32.const 2)))
    (local.set $outStride (i32.shl (local.get $cols) (i32.const 2)))
    (loop $panels
      (local.set $row (i32.const 0))
      (loop $rowBlocks
        (local.set $pa0 (i32.add (local.get $a) (i32.mul (local.get $row) (local.get $aStride))))
        (local.set $pa1 (i32.add (local.get $pa0) (local.get $aStride)))
        (local.set $pa2 (i32.add (local.get $pa1) (local.get $aStride)))
        (local.set $pa3 (i32.add (local.get $pa2) (local.get $aStride)))
        (local.set $pb (local.get $b))
        (local.set $panelEnd (i32.add (local.get $b) (i32.shl (local.get $pairs) (i32.const 5))))
        (local.set $c00 (v128.const i32x4 0 0 0 0)) (local.set $c01 (v128.const i32x4 0 0 0 0))
        (local.set $c10 (v128.const i32x4 0 0 0 0)) (local.set $c11 (v128.const i32x4 0 0 0 0))
        (local.set $c20 (v128.const i32x4 0 0 0 0)) (local.set $c21 (v128.const i32x4 0 0 0 0))
        (local.set $c30 (v128.const i32x4 0 0 0 0)) (local.set $c31 (v128.const i32x4 0 0 0 0))
        (loop $k
          (local.set $b0 (v128.load (local.get $pb)))
          (local.set $b1 (v128.load offset=16 (local.get $pb)))
          (local.set $x (v128.load32_splat (local.get $pa0)))
          (local.set $c00 (i32x4.add (local.get $c00) (i32x4.dot_i16x8_s (local.get $x) (local.get $b0))))
          (local.set $c01 (i32x4.add (local.get $c01) (i32x4.dot_i16x8_s (local.get $x) (local.get $b1))))
          (local.set $x (v128.load32_splat (local.get $pa1)))
          (local.set $c10 (i32x4.add (local.get $c10) (i32x4.dot_i16x8_s (local.get $x) (local.get $b0))))
          (local.set $c11 (i32x4.add (local.get $c11) (i32x4.dot_i16x8_s (local.get $x) (local.get $b1))))
          (local.set $x (v128.load32_splat (local.get $pa2)))
          (local.set $c20 (i32x4.add (local.get $c20) (i32x4.dot_i16x8_s (local.get $x) (local.get $b0))))
          (local.set $c21 (i32x4.add (local.get $c21) (i32x4.dot_i16x8_s (local.get $x) (local.get $b1))))
          (local.set $x (v128.load32_splat (local.get $pa3)))
          (local.set $c30 (i32x4.add (local.get $c30) (i32x4.dot_i16x8_s (local.get $x) (local.get $b0))))
          (local.set $c31 (i32x4.add (local.get $c31) (i32x4.dot_i16x8_s (local.get $x) (local.get $b1))))
          (local.set $pa0 (i32.add (local.get $pa0) (i32.const 4)))
          (local.set $pa1 (i32.add (local.get $pa1) (i32.const 4)))
          (local.set $pa2 (i32.add (local.get $pa2) (i32.const 4)))
          (local.set $pa3 (i32.add (local.get $pa3) (i32.const 4)))
          (local.set $pb (i32.add (local.get $pb) (i32.const 32)))
          (br_if $k (i32.lt_u (local.get $pb) (local.get $panelEnd))))
        (local.set $o (i32.add (local.get $out)
          (i32.add (i32.mul (local.get $row) (local.get $outStride)) (i32.shl (local.get $panel) (i32.const 2)))))
        (v128.store (local.get $o) (local.get $c00)) (v128.store offset=16 (local.get $o) (local.get $c01))
        (local.set $o (i32.add (local.get $o) (local.get $outStride)))
        (v128.store (local.get $o) (local.get $c10)) (v128.store offset=16 (local.get $o) (local.get $c11))
        (local.set $o (i32.add (local.get $o) (local.get $outStride)))
        (v128.store (local.get $o) (local.get $c20)) (v128.store offset=16 (local.get $o) (local.get $c21))
        (local.set $o (i32.add (local.get $o) (local.get $outStride)))
        (v128.store (local.get $o) (local.get $c30)) (v128.store offset=16 (local.get $o) (local.get $c31))
        (local.set $row (i32.add (local.get $row) (i32.const 4)))
        (br_if $rowBlocks (i32.lt_u (local.get $row) (local.get $rows))))
      (local.set $b (local.get $panelEnd))
      (local.set $panel (i32.add (local.get $panel) (i32.const 8)))
      (br_if $panels (i32.lt_u (local.get $panel) (local.get $cols)))))

  ;; What gemm made, as floats: sum x scale of the row x scale of the column + bias, and at least `floor`.
  (func (export "finish")
    (param $sums i32) (param $rows i32) (param $cols i32) (param $rowScales i32) (param $colScales i32) (param $bias i32)
    (param $floor f32) (param $out i32)
    (local $at i32) (local $end i32) (local $s v128) (local $least v128)
    (local.set $least (f32x4.splat (local.get $floor)))
    (local.set $end (i32.shl (local.get $cols) (i32.const 2)))
    (loop $each
      (local.set $s (v128.load32_splat (local.get $rowScales)))
      (local.set $at (i32.const 0))
      (loop $values
        (v128.store (i32.add (local.get $out) (local.get $at))
          (f32x4.max (local.get $least)
            (f32x4.add
              (f32x4.mul
                (f32x4.convert_i32x4_s (v128.load (i32.add (local.get $sums) (local.get $at))))
                (f32x4.mul (local.get $s) (v128.load (i32.add (local.get $colScales) (local.get $at)))))
              (v128.load (i32.add (local.get $bias) (local.get $at))))))
        (br_if $values (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $end))))
      (local.set $sums (i32.add (local.get $sums) (local.get $end)))
      (local.set $out (i32.add (local.get $out) (local.get $end)))
      (local.set $rowScales (i32.add (local.get $rowScales) (i32.const 4)))
      (br_if $each (local.tee $rows (i32.sub (local.get $rows) (i32.const 1))))))

  ;; Adds `count` floats of b to those of a.
  (func (export "add") (param $a i32) (param $b i32) (param $count i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $a) (i32.shl (local.get $count) (i32.const 2))))
    (loop $values
      (v128.store (local.get $a) (f32x4.add (v128.load (local.get $a)) (v128.load (local.get $b))))
      (local.set $b (i32.add (local.get $b) (i32.const 16)))
      (br_if $values (i32.lt_u (local.tee $a (i32.add (local.get $a) (i32.const 16))) (local.get $end)))))

  ;; Layer norm of each row: (x - mean) / standard deviation x scale + bias.
  (func (export "norm") (param $x i32) (param $rows i32) (param $width i32) (param $scale i32) (param $bias i32) (param $epsilon f32) (param $out i32)
    (local $at i32) (local $end i32) (local $size f32) (local $mean v128) (local $sum v128) (local $d v128) (local $factor v128)
    (local.set $end (i32.shl (local.get $width) (i32.const 2)))
    (local.set $size (f32.convert_i32_u (local.get $width)))
    (loop $each
      (local.set $sum (v128.const i32x4 0 0 0 0))
      (local.set $at (i32.const 0))
      (loop $means
        (local.set $sum (f32x4.add (local.get $sum) (v128.load (i32.add (local.get $x) (local.get $at)))))
        (br_if $means (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $end))))
      (local.set $mean (f32x4.splat (f32.div (call $total (local.get $sum)) (local.get $size))))
      (local.set $sum (v128.const i32x4 0 0 0 0))
      (local.set $at (i32.const 0))
      (loop $squares
        (local.set $d (f32x4.sub (v128.load (i32.add (local.get $x) (local.get $at))) (local.get $mean)))
        (local.set $sum (f32x4.add (local.get $sum) (f32x4.mul (local.get $d) (local.get $d))))
        (br_if $squares (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $end))))
      (local.set $factor (f32x4.splat (f32.div (f32.const 1)
        (f32.sqrt (f32.add (f32.div (call $total (local.get $sum)) (local.get $size)) (local.get $epsilon))))))
      (local.set $at (i32.const 0))
      (loop $values
        (v128.store (i32.add (local.get $out) (local.get $at))
          (f32x4.add
            (f32x4.mul
              (f32x4.mul (f32x4.sub (v128.load (i32.add (local.get $x) (local.get $at))) (local.get $mean)) (local.get $factor))
              (v128.load (i32.add (local.get $scale) (local.get $at))))
            (v128.load (i32.add (local.get $bias) (local.get $at)))))
        (br_if $values (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $end))))
      (local.set $x (i32.add (local.get $x) (local.get $end)))
      (local.set $out (i32.add (local.get $out) (local.get $end)))
      (br_if $each (local.tee $rows (i32.sub (local.get $rows) (i32.const 1))))))

  ;; out[r][o] = q[r] . k[o] x scale; rows of q and k lie `stride` bytes apart and have `size` bytes.
  (func (export "score") (param $q i32) (param $k i32) (param $count i32) (param $stride i32) (param $size i32) (param $scale f32) (param $out i32)
    (local $row i32) (local $other i32) (local $key i32) (local $at i32) (local $sum v128)
    (loop $rows
      (local.set $other (i32.const 0))
      (local.set $key (local.get $k))
      (loop $others
        (local.set $sum (v128.const i32x4 0 0 0 0))
        (local.set $at (i32.const 0))
        (loop $values
          (local.set $sum (f32x4.add (local.get $sum)
            (f32x4.mul (v128.load (i32.add (local.get $q) (local.get $at))) (v128.load (i32.add (local.get $key) (local.get $at))))))
          (br_if $values (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $size))))
        (f32.store (local.get $out) (f32.mul (call $total (local.get $sum)) (local.get $scale)))
        (local.set $out (i32.add (local.get $out) (i32.const 4)))
        (local.set $key (i32.add (local.get $key) (local.get $stride)))
        (br_if $others (i32.lt_u (local.tee $other (i32.add (local.get $other) (i32.const 1))) (local.get $count))))
      (local.set $q (i32.add (local.get $q) (local.get $stride)))
      (br_if $rows (i32.lt_u (local.tee $row (i32.add (local.get $row) (i32.const 1))) (local.get $count)))))

  ;; out[r] = sum over o of weights[r][o] x v[o]; rows of v lie `stride` bytes apart, those of out `outStride`.
  (func (export "mix") (param $weights i32) (param $v i32) (param $count i32) (param $stride i32) (param $size i32) (param $out i32) (param $outStride i32)
    (local $row i32) (local $other i32) (local $value i32) (local $at i32) (local $sum v128)
    (loop $rows
      (local.set $at (i32.const 0))
      (loop $values
        (local.set $sum (v128.const i32x4 0 0 0 0))
        (local.set $other (i32.const 0))
        (local.set $value (i32.add (local.get $v) (local.get $at)))
        (loop $others
          (local.set $sum (f32x4.add (local.get $sum)
            (f32x4.mul
              (v128.load32_splat (i32.add (local.get $weights) (i32.shl (local.get $other) (i32.const 2))))
              (v128.load (local.get $value)))))
          (local.set $value (i32.add (local.get $value) (local.get $stride)))
          (br_if $others (i32.lt_u (local.tee $other (i32.add (local.get $other) (i32.const 1))) (local.get $count))))
        (v128.store (i32.add (local.get $out) (local.get $at)) (local.get $sum))
        (br_if $values (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $size))))
      (local.set $weights (i32.add (local.get $weights) (i32.shl (local.get $count) (i32.const 2))))
      (local.set $out (i32.add (local.get $out) (local.get $outStride)))
      (br_if $rows (i32.lt_u (local.tee $row (i32.add (local.get $row) (i32.const 1))) (local.get $count))))))
